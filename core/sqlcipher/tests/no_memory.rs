//! What a connection says that gets no memory for its key. A process of its own: some of it is done once.

#![expect(
    clippy::disallowed_methods,
    reason = "the vault stands above this crate"
)]

use goldseam_sqlcipher::{
    KeySpec, allocation_has_failed, fail_allocation, give_key, set_process_defaults,
};
use rusqlite::{Connection, ErrorCode};

/// Found by letting every allocation of a key change fail: a setting was asked for again at each opening, and for want of
/// memory its answer came without a row.
#[test]
fn a_key_without_memory_is_refused_for_that_reason() {
    set_process_defaults().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let key = KeySpec::new(&[1; 32], &[2; 16]);
    for number in 1..400 {
        let connection = Connection::open(folder.path().join("pages.db")).unwrap();
        // Small things come from a store of the connection's own, until it is used up.
        let held: Vec<_> = (0..200).map(|_| connection.prepare("SELECT 1")).collect();
        assert!(held.iter().all(Result::is_ok));
        fail_allocation(number, false);
        let given = set_process_defaults().and_then(|()| give_key(&connection, &key));
        fail_allocation(0, false);
        if let Err(error) = given {
            assert_eq!(
                error.sqlite_error_code(),
                Some(ErrorCode::OutOfMemory),
                "allocation {number}: {error}"
            );
        }
    }
    assert!(allocation_has_failed());
}

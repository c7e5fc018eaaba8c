//! What is in a released index was folded by an earlier version, and must be found by this one.

use sha2::{Digest, Sha256};

use crate::text::tokens;

/// Every letter that Unicode has, alone and between others. A failure means that old indexes no longer agree: either the
/// change was not meant, perhaps by new tables in a dependency, or it needs a migration that indexes everything anew
/// (docs/architecture.md), and then a new number here.
#[test]
fn every_letter_folds_as_it_did_in_released_indexes() {
    let mut hash = Sha256::new();
    for letter in '\0'..='\u{3ffff}' {
        for token in tokens(&format!("{letter} a{letter}b")) {
            hash.update(token.text);
            hash.update([0xff]);
        }
    }
    let hash: String = hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(
        hash,
        "78f2504f4e7c6c3f54db5c9e2a1abba4260830f08eefc763a2668ce2e18eab6b"
    );
}

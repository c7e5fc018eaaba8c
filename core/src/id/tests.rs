use chrono::TimeZone;
use proptest::prelude::*;

use super::*;

fn at(millis: i64) -> DateTime<Utc> {
    Utc.timestamp_millis_opt(millis).unwrap()
}

#[test]
fn an_id_is_the_version_7_of_rfc_9562() {
    // The example of RFC 9562, appendix A.6: unix_ts_ms 0x017F22E279B0, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F.
    let id = EntryId::new(
        at(0x017F_22E2_79B0),
        [0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F],
    );
    assert_eq!(id.to_string(), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    assert_eq!(id.to_string().parse(), Ok(id));
    assert_eq!(
        serde_json::to_string(&id).unwrap(),
        "\"017f22e2-79b0-7cc3-98c4-dc0c0c07398f\""
    );
}

#[test]
fn only_the_canonical_form_is_an_id() {
    assert!(
        "017F22E2-79B0-7CC3-98C4-DC0C0C07398F"
            .parse::<TagId>()
            .is_ok()
    );
    for text in [
        "",
        "017f22e2",
        "017f22e279b07cc398c4dc0c0c07398f",
        "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}",
        "urn:uuid:017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
        " 017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
    ] {
        assert_eq!(text.parse::<TagId>(), Err(InvalidId), "{text}");
    }
}

#[test]
fn times_that_an_id_cannot_hold_count_as_the_nearest() {
    let first = DraftId::new(DateTime::<Utc>::MIN_UTC, [0xFF; 10]);
    let last = DraftId::new(DateTime::<Utc>::MAX_UTC, [0; 10]);
    assert!(first.to_string().starts_with("00000000-0000-7") && first < last);
}

#[test]
fn an_ending_may_be_short_and_without_hyphens() {
    let id: EntryId = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f".parse().unwrap();
    for suffix in [
        "f",
        "07398f",
        "C4-DC0C0C07398F",
        "98c4dc0c0c07398f",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
    ] {
        assert!(id.ends_with(suffix), "{suffix}");
    }
    for other in [
        "",
        "-",
        "8",
        "017f22e2",
        "07398e",
        "0017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
        "é8f",
    ] {
        assert!(!id.ends_with(other), "{other}");
    }
}

#[test]
fn sql_stores_sixteen_bytes_and_refuses_others() {
    let id = ImportId::new(at(1), [7; 10]);
    let ToSqlOutput::Borrowed(stored) = id.to_sql().unwrap() else {
        panic!("not borrowed")
    };
    assert_eq!(ImportId::column_result(stored).unwrap(), id);
    for wrong in [
        ValueRef::Null,
        ValueRef::Integer(1),
        ValueRef::Text(b"x"),
        ValueRef::Blob(&[0; 15]),
    ] {
        assert!(AttachmentId::column_result(wrong).is_err());
    }
}

proptest! {
    #[test]
    fn ids_sort_by_time_in_every_form(a in 0_i64..1 << 48, b in 0_i64..1 << 48, random: [[u8; 10]; 2]) {
        let (x, y) = (EntryId::new(at(a), random[0]), EntryId::new(at(b), random[1]));
        if a != b {
            prop_assert_eq!(a < b, x < y);
        }
        prop_assert_eq!(x.cmp(&y), x.to_string().cmp(&y.to_string()));
        prop_assert_eq!(x.cmp(&y), x.as_bytes().cmp(y.as_bytes()));
        prop_assert_eq!(x.to_string().parse(), Ok(x));
        prop_assert_eq!(EntryId::from_bytes(*x.as_bytes()), x);
    }
}

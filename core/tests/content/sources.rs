//! What the source articles name is there.

use std::collections::BTreeMap;

use goldseam_core::content::Pack;

/// Feelings that a point of the source articles names, as ids of the pack. S4-1 "questioning everything", S4-109 "hurt,
/// disappointment, growing disconnection".
const FEELINGS: [(&str, &[&str]); 6] = [
    ("S2-3", &["angry", "sad", "confused", "distrustful"]),
    ("S2-4", &["vulnerable", "disillusioned", "deeply-hurt"]),
    (
        "S4-1",
        &["vulnerable", "uncertain", "questioning-everything"],
    ),
    ("S4-10", &["doubtful", "resentful", "afraid"]),
    ("S4-109", &["hurt", "disappointed", "disconnected"]),
    ("S3-29", &["hopeful", "frustrated", "uncertain"]),
];

/// Points that factors, look-backs and steps realise.
const OTHERS: [&str; 20] = [
    "S0-4", "S0-15", "S0-18", "S0-22", "S0-41", "S0-46", "S1-27", "S1-36", "S1-51", "S2-5", "S2-6",
    "S2-19", "S2-35", "S2-36", "S3-11", "S3-28", "S3-30", "S4-23", "S4-84", "S4-87",
];

#[test]
fn every_feeling_that_the_articles_name_is_in_the_vocabulary() {
    let mut named: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for feeling in Pack::bundled().feelings() {
        for source in &feeling.sources {
            named.entry(source).or_default().push(&feeling.id);
        }
    }
    for (source, feelings) in FEELINGS {
        let mut there = named.remove(source).unwrap_or_default();
        let mut wanted = feelings.to_vec();
        there.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(there, wanted, "{source}");
    }
    assert!(named.is_empty(), "unknown sources: {named:?}");
}

#[test]
fn some_days_are_hopeful_and_others_are_not_and_both_are_offered_first() {
    assert_eq!(
        Pack::bundled().chips(),
        ["hopeful", "frustrated", "uncertain"]
    );
}

#[test]
fn every_other_point_of_mood_and_self_tracking_is_realised() {
    let pack = Pack::bundled();
    let starters = pack.factor_groups().iter().flat_map(|group| &group.factors);
    let parts = pack.weekly().iter().chain(pack.monthly());
    let rated = pack.signs().iter().chain(pack.impact_areas());
    let sources: Vec<&String> = starters
        .flat_map(|starter| &starter.sources)
        .chain(parts.flat_map(|part| &part.sources))
        .chain(rated.flat_map(|asked| &asked.sources))
        .chain(pack.step_kinds().iter().flat_map(|step| &step.sources))
        .collect();
    for point in OTHERS {
        assert!(sources.iter().any(|source| *source == point), "{point}");
    }
    for source in sources {
        assert!(
            OTHERS.contains(&source.as_str()),
            "{source} is no known point"
        );
    }
}

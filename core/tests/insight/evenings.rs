//! Evenings that are made up, so that it is known whether a practice helps in them.

use goldseam_core::insight::stats::sessions::Passage;

use super::people::{Dice, number};

/// Half a year of somebody who practises on the harder half of their evenings, and checks in before and after. What is
/// unusually hard in the evening has half gone an hour later, whether they practise or not; the practice adds `help`.
pub(crate) fn evenings(help: f64, seed: u64) -> Vec<Passage> {
    let mut dice = Dice::new(seed, 11);
    let days = dice.carried(180, 0.3);
    (0..days.len())
        .map(|day| {
            let usual = 55.0 + 10.0 * days[day];
            let from = usual + 14.0 * dice.normal();
            let with = from < 55.0 && dice.uniform() < 0.6;
            let eased = usual + 0.5 * (from - usual) + 10.0 * dice.normal();
            let to = eased + if with { help } else { 0.0 };
            Passage {
                day: number(day),
                from: from.round().clamp(0.0, 100.0),
                to: to.round().clamp(0.0, 100.0),
                with,
            }
        })
        .collect()
}

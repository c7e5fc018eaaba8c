//! The table of goals, for a terminal of 80 columns and for the document.

use super::goals::{Bound, Row};

/// The lines of the table, each at most 80 columns wide.
pub(crate) fn lines(rows: &[Row]) -> Vec<String> {
    let head = line(&["#", "goal", "ours", "ratio", "target", "stretch", "met"]);
    let mut lines = vec![head];
    lines.extend(rows.iter().map(|row| {
        line(&[
            &row.number.to_string(),
            &row.name,
            &row.ours,
            &ratio(row.ratio),
            &bound(row.target),
            &bound(row.stretch),
            row.met(),
        ])
    }));
    lines
}

fn line(columns: &[&str; 7]) -> String {
    let [number, name, ours, ratio, target, stretch, met] = columns;
    format!("{number:>2} {name:<35} {ours:>9} {ratio:>6} {target:>7} {stretch:>7} {met:>6}")
}

/// The same as a table of Markdown.
pub(crate) fn markdown(rows: &[Row]) -> String {
    let mut text = "| # | goal | ours | ratio | target | stretch | stretch met |\n\
                    |---:|---|---:|---:|---:|---:|---|\n"
        .to_owned();
    for row in rows {
        let met = match row.met() {
            "NO" => "**no**",
            "target" => "target only",
            met => met,
        };
        text.push_str(&format!(
            "| {} | {} | {} | {} | {} | {} | {met} |\n",
            row.number,
            row.name,
            row.ours,
            ratio(row.ratio),
            bound(row.target),
            bound(row.stretch),
        ));
    }
    text
}

/// Three digits that matter.
pub(crate) fn ratio(value: f64) -> String {
    match value {
        v if v < 0.1 => format!("{v:.3}"),
        v if v < 9.95 => format!("{v:.2}"),
        v if v < 99.5 => format!("{v:.1}"),
        v => format!("{v:.0}"),
    }
}

fn bound(bound: Bound) -> String {
    let number = |value: f64| {
        if value >= 10.0 || value == value.round() {
            format!("{value:.0}")
        } else {
            format!("{value:.2}")
        }
    };
    match bound {
        Bound::AtMost(value) => format!("≤ {}", number(value)),
        Bound::AtLeast(value) => format!("≥ {}", number(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_fits_80_columns_and_says_which_bound_holds() {
        let row = |ratio| Row {
            number: 22,
            name: "Argon2id 64 MiB, 3 passes, x C of it"
                .chars()
                .take(35)
                .collect(),
            ours: "1234567 B".into(),
            ratio,
            target: Bound::AtLeast(20_000.0),
            stretch: Bound::AtLeast(30_000.0),
        };
        let rows = [row(31_000.0), row(25_000.0), row(1.234)];
        let lines = lines(&rows);
        assert!(
            lines.iter().all(|line| line.chars().count() <= 80),
            "{lines:#?}"
        );
        assert!(
            lines[1].ends_with("yes") && lines[2].ends_with("target"),
            "{lines:#?}"
        );
        assert!(
            lines[3].contains("1.23") && lines[3].ends_with("NO"),
            "{lines:#?}"
        );
    }
}

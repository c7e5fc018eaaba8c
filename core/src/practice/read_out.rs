//! An answer as lines to read: in lists of results, in a terminal, in a report.

use super::answer::{Answer, AnswerRow};
use super::results::AnswerRead;

impl AnswerRead {
    /// The answer in lines, in the words that were read when it was given.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        match &self.answer {
            Answer::Number(number) => vec![number.to_string()],
            Answer::Choices { chosen, own } => {
                let chosen = chosen.iter().map(|id| self.word(id));
                chosen.chain(own.iter().cloned()).collect()
            }
            Answer::Text(text) => text.lines().map(str::to_owned).collect(),
            Answer::Lines(lines) => lines.clone(),
            Answer::Rows(rows) => rows.iter().map(|row| self.row(row)).collect(),
            Answer::Columns { first, second } => {
                let headed = |id: &str, lines: &[String]| {
                    let heading = format!("{}:", self.word(id));
                    let lines = lines.iter().map(|line| format!("  {line}"));
                    [vec![heading], lines.collect()].concat()
                };
                [headed("first", first), headed("second", second)].concat()
            }
            Answer::Date(day) => vec![day.to_string()],
            Answer::Done => Vec::new(),
        }
    }

    fn word(&self, id: &str) -> String {
        self.words.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    fn row(&self, row: &AnswerRow) -> String {
        let named = row.id.iter().map(|id| self.word(id));
        let texts: Vec<String> = named.chain(row.texts.iter().cloned()).collect();
        let numbers: Vec<String> = row.numbers.iter().map(ToString::to_string).collect();
        let what = texts.join(" – ");
        match numbers.is_empty() {
            true => what,
            false => format!("{what}: {}", numbers.join(", ")),
        }
    }
}

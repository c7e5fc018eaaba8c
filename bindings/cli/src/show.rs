//! What a person sees: calm, short, within 80 columns.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is where the command line speaks"
)]

use goldseam_core::journal::{EntryCard, Hit};

/// A line on standard output.
pub(crate) fn line(text: &str) {
    println!("{text}");
}

/// A line on standard error.
pub(crate) fn error(text: &str) {
    eprintln!("goldseam: {text}");
}

/// `text`, cut to `columns` characters.
fn cut(text: &str, columns: usize) -> String {
    if text.chars().count() <= columns {
        return text.to_owned();
    }
    text.chars().take(columns - 1).chain(['…']).collect()
}

/// An entry in one line: day, title or beginning, and the end of its id that tells it apart.
pub(crate) fn card(card: &EntryCard) {
    let star = if card.starred { '*' } else { ' ' };
    let what = match (&card.title, card.covered) {
        (Some(title), _) => title.as_str(),
        (None, true) => "(covered)",
        (None, false) => &card.preview,
    };
    let id: String = card.id.to_string();
    line(&format!(
        "{star} {}  {:<46}  {}",
        card.moment.day(),
        cut(what, 46),
        &id[..18]
    ));
}

/// A hit: its line, and where the words stand.
pub(crate) fn hit(hit: &Hit) {
    card(&hit.card);
    line(&format!("      {}", cut(&hit.snippet.text, 72)));
}

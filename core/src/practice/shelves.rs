//! Finding a practice in the library.

use crate::content::{Company, Library, Practice, PracticeWords, Texts, Way};
use crate::text::Query;

/// What somebody looks for; all of it must hold.
#[derive(Clone, Debug, Default)]
pub struct ShelfFilter {
    /// Words in its title, its purpose or the name of its shelf, in the language that is read.
    pub words: String,
    /// It can be done in so many minutes.
    pub minutes: Option<u8>,
    /// What it works through.
    pub way: Option<Way>,
    /// With whom it is done.
    pub company: Option<Company>,
    /// It may help in this state of the content pack.
    pub state: Option<String>,
}

/// The practices of a library that somebody looks for, shelf by shelf.
#[must_use]
pub fn matching<'a>(
    library: &'a Library,
    filter: &ShelfFilter,
    texts: &Texts,
) -> Vec<&'a Practice> {
    let query = Query::parse(&filter.words).typing();
    let first = filter
        .state
        .as_deref()
        .and_then(|state| library.state(state));
    let helps = |practice: &Practice, state: &String| {
        practice.suggest.contains(state)
            || first.is_some_and(|state| state.first.contains(&practice.id))
    };
    let fits = |practice: &&Practice| {
        let (minutes, company) = (practice.minutes.0, practice.company);
        filter.minutes.is_none_or(|most| minutes <= most)
            && filter.way.is_none_or(|way| practice.way == way)
            && filter.company.is_none_or(|wanted| company == wanted)
            && filter.state.iter().all(|state| helps(practice, state))
            && (query.is_empty() || reads(practice, &query, texts))
    };
    let mut found: Vec<&Practice> = library.practices().iter().filter(fits).collect();
    found.sort_by_key(|practice| practice.group);
    found
}

fn reads(practice: &Practice, query: &Query, texts: &Texts) -> bool {
    let words = PracticeWords::of(texts, practice);
    let shelf = texts.get(&format!("practice-group-{}", practice.group.as_str()));
    query.matches(&[&words.title, &words.purpose, &shelf])
}

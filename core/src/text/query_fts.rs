//! A query in the language of FTS5.
//!
//! Every token stands in double quotes, and no token can hold one, so no input is a syntax error.

use super::query::{Query, Term};

/// A query divided between the two indexes. Rows must be in every expression that is given.
///
/// The prefix index (`detail=none`) answers single tokens and beginnings at once but knows no order of words; phrases
/// need the full index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchPlan {
    /// Rows of the prefix index that must match.
    pub prefix_index: Option<String>,
    /// Rows of the full index that must match.
    pub full_index: Option<String>,
    /// Rows of the prefix index to leave out; given only where `prefix_index` is not, as FTS5 has no lone NOT.
    pub not_in_prefix_index: Option<String>,
    /// Rows of the full index to leave out; given only where `full_index` is not.
    pub not_in_full_index: Option<String>,
}

impl Query {
    /// The whole query for the full index, or `None` if no word is to be found (it may still leave some out: see
    /// [`Query::plan`]). Tags and days are not part of it.
    pub fn to_fts(&self) -> Option<String> {
        expression(&self.terms).0
    }

    /// The whole words and phrases to be found, for ranking in the full index what was found before; `None` if there are
    /// none. Beginnings are left out: without a prefix index, one letter costs a quarter of a second at 100,000 entries.
    pub fn to_rank(&self) -> Option<String> {
        let whole = self.wanted().filter(|term| !term.prefix).cloned();
        expression(&whole.collect::<Vec<_>>()).0
    }

    /// The query divided between the two indexes.
    pub fn plan(&self) -> SearchPlan {
        let (single, phrases): (Vec<Term>, Vec<Term>) = self
            .terms
            .iter()
            .cloned()
            .partition(|term| term.tokens.len() == 1);
        let (prefix_index, not_in_prefix_index) = expression(&single);
        let (full_index, not_in_full_index) = expression(&phrases);
        SearchPlan {
            prefix_index,
            full_index,
            not_in_prefix_index,
            not_in_full_index,
        }
    }

    /// [`Query::plan`] of [`Query::typing`]: what each key press asks.
    pub fn to_fts_typing(&self) -> SearchPlan {
        self.typing().plan()
    }
}

/// What must match, with what must not inside it; or, if nothing must, what must not.
fn expression(terms: &[Term]) -> (Option<String>, Option<String>) {
    let side = |negated: bool, operator: &str| {
        let terms: Vec<String> = terms
            .iter()
            .filter(|term| term.negated == negated)
            .map(phrase)
            .collect();
        (!terms.is_empty()).then(|| terms.join(operator))
    };
    match (side(false, " AND "), side(true, " OR ")) {
        (Some(wanted), Some(unwanted)) => (Some(format!("({wanted}) NOT ({unwanted})")), None),
        (wanted, unwanted) => (wanted, unwanted),
    }
}

fn phrase(term: &Term) -> String {
    let star = if term.prefix { " *" } else { "" };
    format!("\"{}\"{star}", term.tokens.join(" "))
}

//! Vaults of released versions, kept for ever: what is in them, and what opens them.

use std::error::Error;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, Utc};
use goldseam_core::app::Goldseam;
use goldseam_core::journal::Filter;
use goldseam_core::vault::{
    CancelToken, Environment, Growth, ManualClock, Passphrase, SeededEntropy,
};
use serde_json::{Value, json};

/// Opens every fixture.
pub const PASSPHRASE: &str = "correct horse battery staple";

/// A world that stands still, so that nothing in a fixture expires.
///
/// # Errors
/// None: the date is one.
pub fn environment(seed: u64) -> Result<Environment, Box<dyn Error>> {
    let now: DateTime<Utc> = "2026-03-01T12:00:00Z".parse()?;
    let offset = FixedOffset::east_opt(3600).ok_or("no such offset")?;
    Ok(Environment {
        clock: Arc::new(ManualClock::new(now, offset)),
        entropy: Arc::new(SeededEntropy::new(seed)),
        growth: Growth::SMALL,
    })
}

/// The passphrase of every fixture.
///
/// # Errors
/// None: it is long enough.
pub fn passphrase() -> Result<Passphrase, Box<dyn Error>> {
    Ok(Passphrase::new(PASSPHRASE)?)
}

/// Everything a person would see in the journal.
///
/// # Errors
/// Whatever cannot be read.
pub fn content(app: &Goldseam) -> Result<Value, Box<dyn Error>> {
    let journal = app.journal();
    let page = journal.timeline(Filter::default(), None, 200)?;
    let mut entries = Vec::new();
    for card in &page.entries {
        let attachments = journal.attachments(card.id).unwrap_or_default();
        for attachment in &attachments {
            // Also checks its hash.
            journal.read_attachment(
                attachment.id,
                &mut std::io::sink(),
                &CancelToken::new(),
                &mut |_| {},
            )?;
        }
        entries.push(json!({
            "card": card,
            "entry": journal.entry(card.id).ok(),
            "attachments": attachments,
        }));
    }
    let found = |query: &str| -> Result<Vec<String>, Box<dyn Error>> {
        let query = goldseam_core::text::Query::parse(query);
        let page = journal.search(query, None, 200)?;
        Ok(page
            .hits
            .iter()
            .map(|hit| hit.card.id.to_string())
            .collect())
    };
    Ok(json!({
        "entries": entries,
        "drafts": journal.drafts()?,
        "trash": journal.trashed()?,
        "tags": journal.tags()?,
        "last_change": journal.last_change()?,
        "found": {
            "strasse": found("strasse")?,
            "tag:garden": found("tag:garden")?,
            "\"the gate\"": found("\"the gate\"")?,
            "mari*": found("mari*")?,
        },
    }))
}

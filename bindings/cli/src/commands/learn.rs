use clap::Args;
use goldseam_core::content::{LearnCard, Library, Texts, Track};
use serde_json::json;

use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::human::heading;
use crate::output::style::DIM;
use crate::output::text::wrap;
use crate::player::say;

#[derive(Args)]
pub(crate) struct Learn {
    /// What to read; left out: what there is, and the paths
    card: Option<String>,
}

impl Learn {
    pub(crate) fn run(&self, out: &Output) -> Result<()> {
        let (library, texts) = (Library::bundled(), Texts::default());
        match &self.card {
            None => list(library, &texts, out),
            Some(id) => {
                let card = library.cards().iter().find(|card| card.id == *id);
                read(card.ok_or(CliError::NoSuchCard)?, library, &texts, out)
            }
        }
    }
}

fn list(library: &Library, texts: &Texts, out: &Output) -> Result<()> {
    let title = |id: &str| texts.get(&format!("learn-{id}"));
    let cards: Vec<_> = library
        .cards()
        .iter()
        .map(|card| json!({ "card": card.id, "title": title(&card.id) }))
        .collect();
    out.result(&json!({ "cards": cards }), |out| {
        heading(out, "To read")?;
        for card in library.cards() {
            out.say(format_args!(
                "  {:<34} {DIM}{}{DIM:#}",
                card.id,
                title(&card.id)
            ))?;
        }
        for (track, name) in [
            (Track::Myself, "Paths with myself"),
            (Track::Others, "Paths with others"),
        ] {
            heading(out, name)?;
            for path in library.paths().iter().filter(|path| path.track == track) {
                out.say(format_args!(
                    "  {}",
                    texts.get(&format!("path-{}", path.id))
                ))?;
                for line in wrap(
                    &texts.get(&format!("path-{}.purpose", path.id)),
                    out.width() - 6,
                ) {
                    out.say(format_args!("    {DIM}{line}{DIM:#}"))?;
                }
            }
        }
        Ok(())
    })
}

fn read(card: &LearnCard, library: &Library, texts: &Texts, out: &Output) -> Result<()> {
    let key = format!("learn-{}", card.id);
    let (title, text) = (texts.get(&key), texts.get(&format!("{key}.text")));
    let cited = library
        .references()
        .iter()
        .filter(|cited| cited.opened && card.references.contains(&cited.id));
    let cited: Vec<&String> = cited.map(|cited| &cited.cite).collect();
    out.result(
        &json!({ "card": card.id, "title": title, "text": text, "references": cited }),
        |out| {
            heading(out, &title)?;
            if card.note {
                say(out, &texts.get(&format!("{key}.note")))?;
            }
            for paragraph in text.split("\n\n") {
                say(out, &paragraph.replace('\n', " "))?;
            }
            for cited in &cited {
                for line in wrap(cited, out.width() - 4) {
                    out.say(format_args!("  {DIM}{line}{DIM:#}"))?;
                }
            }
            Ok(())
        },
    )
}

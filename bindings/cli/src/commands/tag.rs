use clap::{Args, Subcommand};
use goldseam_core::journal::Change;
use serde_json::{Value, json};

use crate::context::{Context, Session};
use crate::error::Result;
use crate::output::Output;
use crate::output::style::DIM;
use crate::output::text::{clean_line, columns, counted};

#[derive(Args)]
pub(crate) struct Tag {
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Subcommand)]
enum Verb {
    /// List all tags, with how many entries have them
    List,
    /// Make a tag that stays even while no entry has it
    New { name: String },
    /// Put a tag on entries
    Add {
        name: String,
        /// The ends of their ids
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Take a tag off entries
    Remove {
        name: String,
        /// The ends of their ids
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Give a tag another name
    Rename { old: String, new: String },
    /// Make one tag of two: entries with FROM have INTO instead
    Merge { from: String, into: String },
    /// Take a tag off every entry; the entries stay
    Delete { name: String },
}

impl Tag {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let journal = &session.journal;
        match self.verb.as_ref().unwrap_or(&Verb::List) {
            Verb::List => list(&session, out)?,
            Verb::New { name } => {
                journal.create_tag(name)?;
                done(out, json!({ "created": name }), "The tag is made.")?;
            }
            Verb::Add { name, ids } => {
                change(&session, ids, Change::AddTag(name.clone()), out)?;
            }
            Verb::Remove { name, ids } => {
                change(&session, ids, Change::RemoveTag(name.clone()), out)?;
            }
            Verb::Rename { old, new } => {
                journal.rename_tag(old, new)?;
                done(out, json!({ "renamed": new }), "The tag has its new name.")?;
            }
            Verb::Merge { from, into } => {
                journal.merge_tags(from, into)?;
                done(out, json!({ "merged": into }), "The two tags are one.")?;
            }
            Verb::Delete { name } => {
                journal.remove_tag(name)?;
                let told = "The tag is gone; its entries stay.";
                done(out, json!({ "deleted": name }), told)?;
            }
        }
        session.lock()
    }
}

fn list(session: &Session, out: &Output) -> Result<()> {
    let tags = session.journal.tags()?;
    out.result(&json!({ "tags": tags }), |out| {
        if tags.is_empty() {
            return out
                .say("No tags yet: `goldseam write --tag NAME`, `goldseam tag add NAME ID`.");
        }
        let names: Vec<_> = tags.iter().map(|tag| clean_line(&tag.name)).collect();
        let widest = names.iter().map(|name| columns(name)).max().unwrap_or(0);
        for (tag, name) in tags.iter().zip(&names) {
            let gap = " ".repeat(widest - columns(name));
            out.say(format_args!(
                "  #{name}{gap}  {DIM}{:>4}{DIM:#}",
                tag.entries
            ))?;
        }
        Ok(())
    })
}

fn change(session: &Session, ids: &[String], change: Change, out: &Output) -> Result<()> {
    let ids = session.find_all(ids)?;
    session.journal.change_all(&ids, change)?;
    let told = format!("Changed: {}.", counted(ids.len(), "entry", "entries"));
    done(out, json!({ "changed": ids }), &told)
}

fn done(out: &Output, value: Value, told: &str) -> Result<()> {
    out.result(&value, |out| {
        out.say(format_args!("{told}   (`goldseam undo` takes it back)"))
    })
}

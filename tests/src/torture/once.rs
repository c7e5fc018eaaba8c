//! What happens to a vault once or seldom: making it, deleting it, an import, an update of its structure.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use goldseam_core::app::Goldseam;
use goldseam_core::journal::Filter;
use goldseam_core::transfer::markdown::source::Bundle;
use goldseam_core::vault::{CancelToken, Change, Schema, Structure, Unlock, Vault, VaultError};

use super::home::{AT_REST, CHEAP, Home, environment, names};
use super::plan::{Theme, file_of};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// As many notes are imported: several batches.
const NOTES: u64 = 60;

/// Something that a vault goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Once {
    /// It is made.
    Create,
    /// It is deleted for good.
    Delete,
    /// Notes with pictures come in from another app.
    Import,
    /// A newer version of the program opens it.
    Migrate,
    /// A second journal is begun in it.
    Second,
}

impl Once {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Create,
        Self::Delete,
        Self::Import,
        Self::Migrate,
        Self::Second,
    ];

    /// As it is given to the driver.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Delete => "delete",
            Self::Import => "import",
            Self::Migrate => "migrate",
            Self::Second => "second",
        }
    }

    /// What must be there before.
    ///
    /// # Errors
    /// The vault's.
    pub fn prepare(self, folder: &Path) -> Outcome {
        match self {
            Self::Create => Ok(()),
            Self::Delete | Self::Import | Self::Second => home(folder).create(),
            Self::Migrate => {
                let vault = Vault::create(
                    &home(folder).vault(),
                    &Home::secret(0)?,
                    CHEAP,
                    &schema(&OLD),
                    &environment(),
                )?;
                vault.write(|tx| -> Result<_, VaultError> {
                    tx.execute_batch("INSERT INTO note VALUES (1, 'old words'), (2, 'more')")?;
                    Ok(())
                })?;
                Ok(vault.lock()?)
            }
        }
    }

    /// Does it.
    ///
    /// # Errors
    /// The vault's.
    pub fn perform(self, folder: &Path) -> Outcome {
        let home = home(folder);
        match self {
            Self::Create => home.create(),
            Self::Delete => Ok(Vault::delete(&home.vault(), &environment())?),
            Self::Import => {
                let app = home.open(0)?;
                import(&app)?;
                Ok(app.vault().lock()?)
            }
            Self::Migrate => Ok(open_newer(&home)?.lock()?),
            Self::Second => {
                let app = home.open(0)?;
                begin_second(&app)?;
                Ok(app.vault().lock()?)
            }
        }
    }

    /// Judges what an end without warning left: the state before or the one after, and the same step can be done again.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn judge(self, folder: &Path, done: bool) -> Outcome {
        let home = home(folder);
        match self {
            Self::Create => judge_creation(&home, done),
            Self::Delete => judge_deletion(&home, done),
            Self::Import => judge_import(&home, done),
            Self::Migrate => judge_migration(&home),
            Self::Second => judge_second(&home, done),
        }
    }
}

/// Opened by the passphrase: the key of the device comes after the creation.
fn home(folder: &Path) -> Home {
    Home::at(folder, Theme::Keys, 0)
}

fn judge_creation(home: &Home, done: bool) -> Outcome {
    if !Vault::exists(&home.vault()) {
        if done {
            return Err("the vault that was made is not there".into());
        }
        home.create()?;
    }
    let app = home.open(0)?;
    app.vault().check(&CancelToken::new())?;
    app.vault().lock()?;
    at_rest(home, &[])
}

fn judge_deletion(home: &Home, done: bool) -> Outcome {
    if done && home.vault().exists() && !names(&home.vault())?.is_empty() {
        return Err("files of the deleted vault are still there".into());
    }
    if let Ok(app) = home.open(0) {
        app.vault().check(&CancelToken::new())?;
        app.vault().lock()?;
    }
    match Vault::delete(&home.vault(), &environment()) {
        Ok(()) | Err(VaultError::NotFound) => {}
        Err(error) => return Err(error.into()),
    }
    home.create()
}

fn judge_import(home: &Home, done: bool) -> Outcome {
    let app = home.open(0)?;
    let before = imported(&app)?;
    if done && before.len() as u64 != NOTES {
        return Err(format!("{} of {NOTES} notes are there", before.len()).into());
    }
    import(&app)?;
    let all = imported(&app)?;
    let wanted: BTreeSet<String> = (0..NOTES).map(body).collect();
    if all != wanted {
        return Err(format!("after the second import {} notes are there", all.len()).into());
    }
    app.vault().check(&CancelToken::new())?;
    app.vault().lock()?;
    at_rest(home, &[])
}

fn judge_migration(home: &Home) -> Outcome {
    let vault = open_newer(home)?;
    let notes: String = vault.read(|tx| -> Result<_, VaultError> {
        let sql = "SELECT group_concat(text || ':' || mood, ' ') FROM note ORDER BY id";
        Ok(tx.query_row(sql, [], |row| row.get(0))?)
    })?;
    if notes != "old words:calm more:calm" {
        return Err(format!("the notes are: {notes}").into());
    }
    vault.check(&CancelToken::new())?;
    vault.lock()?;
    at_rest(home, &["s0.bak", "s1.bak", "m0.bak", "m1.bak"])
}

/// The number of the second journal's passphrase.
pub const SECOND: u64 = 2;

fn begin_second(app: &Goldseam) -> Outcome {
    let (first, second) = (Home::secret(0)?, Home::secret(SECOND)?);
    Ok(app.vault().begin_second(&first, &second)?)
}

fn judge_second(home: &Home, done: bool) -> Outcome {
    match home.open_with_passphrase(SECOND) {
        Ok(app) => app.vault().lock()?,
        Err(VaultError::WrongPassphrase) if !done => {
            let app = home.open(0)?;
            begin_second(&app)?;
            app.vault().lock()?;
        }
        Err(error) => return Err(error.into()),
    }
    for number in [0, SECOND] {
        let app = home.open_with_passphrase(number)?;
        app.vault().check(&CancelToken::new())?;
        app.vault().lock()?;
    }
    at_rest(home, &[])
}

fn at_rest(home: &Home, besides: &[&str]) -> Outcome {
    let mut names = names(&home.vault())?;
    names.retain(|name| !besides.contains(&name.as_str()));
    if names == AT_REST.into_iter().map(str::to_owned).collect() {
        Ok(())
    } else {
        Err(format!("files of the locked vault: {names:?}").into())
    }
}

const OLD: [Change; 1] = [Change::Sql(
    "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT",
)];
const NEW: [Change; 2] = [
    OLD[0],
    Change::Sql("ALTER TABLE note ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'"),
];

const fn schema(migrations: &'static [Change]) -> Schema {
    Schema {
        main: structure(migrations),
        media: structure(&[]),
    }
}

const fn structure(migrations: &'static [Change]) -> Structure {
    Structure {
        migrations,
        on_connect: |_| Ok(()),
        on_idle: |_, _| Ok(false),
        on_check: |_| Ok(()),
    }
}

fn open_newer(home: &Home) -> Outcome<Vault> {
    let secret = Home::secret(0)?;
    let unlock = Unlock::Passphrase(&secret);
    Ok(Vault::open(
        &home.vault(),
        unlock,
        &schema(&NEW),
        &environment(),
    )?)
}

fn body(number: u64) -> String {
    let picture = if number.is_multiple_of(10) {
        format!("\n\n![]({number}.bin)")
    } else {
        String::new()
    };
    format!("What note {number} says.{picture}")
}

fn import(app: &Goldseam) -> Outcome {
    let notes = (0..NOTES).map(|number| (format!("{number:02}.md"), body(number).into_bytes()));
    let files = (0..NOTES)
        .step_by(10)
        .map(|number| (format!("{number}.bin"), file_of(number)));
    let all: Vec<_> = notes.chain(files).collect();
    let source = Bundle::new(all.iter().map(|(name, bytes)| (name, bytes)));
    let report = app
        .transfer()
        .import(&source, &CancelToken::new(), &mut |_| {})?;
    if report.skipped.is_empty() {
        Ok(())
    } else {
        Err(format!("{} notes were left out", report.skipped.len()).into())
    }
}

/// The bodies of all entries. Each picture must be there, whole, or not yet.
fn imported(app: &Goldseam) -> Outcome<BTreeSet<String>> {
    let (journal, mut bodies) = (app.journal(), BTreeSet::new());
    let page = journal.timeline(Filter::default(), None, 200)?;
    for card in &page.entries {
        for attachment in journal.attachments(card.id)? {
            let mut sink = std::io::sink();
            // Also checks its hash.
            journal.read_attachment(attachment.id, &mut sink, &CancelToken::new(), &mut |_| {})?;
        }
        if !bodies.insert(journal.entry(card.id)?.text.body) {
            return Err("a note came in twice".into());
        }
    }
    Ok(bodies)
}

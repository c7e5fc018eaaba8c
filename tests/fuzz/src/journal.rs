//! A small journal in a real vault, made once in each process.

use std::cell::LazyCell;
use std::error::Error;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, Offset, Utc};
use goldseam_core::app::Goldseam;
use goldseam_core::day::Moment;
use goldseam_core::id::EntryId;
use goldseam_core::journal::EntryText;
use goldseam_core::text::{Token, index_text, plain, tokens};
use goldseam_core::vault::{
    Environment, Growth, KdfParams, ManualClock, Passphrase, SeededEntropy,
};
use tempfile::TempDir;

/// Title, body and tag: few words in many combinations, so that most queries find some entries and not others.
const ENTRIES: &[(&str, &str, &str)] = &[
    ("Garden", "Rain in the *garden*. I don't mind.", "home"),
    ("", "The gardens, the gate, the gardener's e-mail", "home"),
    (
        "First light",
        "rain, then sun; the **first** garden light",
        "",
    ),
    ("Light", "first a garden, then light rain", "two words"),
    ("Die Straße", "Nach Köln, die STRASSE war schön", "Straße"),
    ("", "L’école, le cœur, une œuvre; niño y mañana", ""),
    ("IŞIK", "ışık istanbul İstanbul Kraków smørrebrød", "ışık"),
    ("Ωδή", "λόγος ΛΟΓΟΣ ещё еще мой мои", ""),
    ("שלום", "כָּתוּב כתוב مَدْرَسَة مدرسه می‌خواهم", ""),
    (
        "日本語",
        "東京タワーへ行った。がっこう、学校、かっこう",
        "日記",
    ),
    ("", "京都 東京都 ﾀﾜｰ タワー", ""),
    ("กำลังใจ", "ใจ ดื่มน้ำเย็น កម្ពុជា မြန်မာ", ""),
    ("हिन्दी", "हिन्दी में हिन्द २०२५", ""),
    ("학교", "학교에서 왔다 학교 한 하 ㅋㅋ", "학교"),
    ("👍🏽", "👍 👩🏽‍🚀 👩 🇩🇪🇫🇷 ❤️ 1️⃣", "👍"),
    ("3.14", "x² ½ ㎡ ㍿ ﷺ ２０２５ ٢٠٢٥ 2025", "2025"),
    (
        "AND OR NOT",
        "NEAR(a b) \"quoted\" -minus col:umn ^caret {a}",
        "a:b",
    ),
    ("tag1", "tag2 tag:home on:2025 a b ab abc", "tag1"),
    (
        "# no heading",
        "# Heading\n\n[link](https://example.org/harbour) `code` <br> text\n\n* one\n* two",
        "",
    ),
    (
        "",
        "a\u{200b}b so\u{ad}ft xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "",
    ),
];

/// What nobody may find before its day.
const SEALED: &str = "sealed garden rain first light";

/// An entry as it was written.
pub struct Written {
    /// Its id.
    pub id: EntryId,
    /// Its local day.
    pub day: NaiveDate,
    /// The words of the title and of the body as a reader sees it.
    pub words: [Vec<Token>; 2],
    /// Both, folded.
    pub folded: [String; 2],
}

/// The journal and what is in it, newest first; without the sealed entry, which no search may find.
pub struct Journal {
    /// The open vault.
    pub app: Goldseam,
    /// The entries.
    pub entries: Vec<Written>,
    _home: TempDir,
}

thread_local! {
    /// The journal of the fuzzer's thread. It belongs to a thread so that it is locked when the process ends: SQLite frees
    /// what is its own at exit, also under a vault that is still open.
    pub static JOURNAL: LazyCell<Journal> = LazyCell::new(|| match Journal::new() {
        Ok(journal) => journal,
        Err(error) => panic!("no journal to search in: {error}"),
    });
}

impl Drop for Journal {
    fn drop(&mut self) {
        // The folder goes with it, so nobody asks how the lock went.
        let _ = self.app.vault().lock();
    }
}

impl Journal {
    fn new() -> Result<Self, Box<dyn Error>> {
        let home = tempfile::tempdir()?;
        let start: DateTime<Utc> = "2025-01-01T00:00:00Z".parse()?;
        let environment = Environment {
            clock: Arc::new(ManualClock::new(start, Utc.fix())),
            entropy: Arc::new(SeededEntropy::new(1)),
            growth: Growth::SMALL,
        };
        let cheap = KdfParams {
            passes: 1,
            ..KdfParams::FLOOR
        };
        let passphrase = Passphrase::new("correct horse")?;
        let app = Goldseam::create(&home.path().join("vault"), &passphrase, cheap, &environment)?;
        let mut journal = Self {
            app,
            entries: Vec::new(),
            _home: home,
        };
        // Over some months and two years, so that days divide what words do not; each at the first moment of its day.
        for (number, (title, body, tag)) in (0..).zip(ENTRIES) {
            journal.write(start + Days::new(number * 20), title, body, tag)?;
        }
        let sealed = EntryText {
            sealed_until: NaiveDate::from_ymd_opt(2030, 1, 1),
            body: SEALED.to_owned(),
            ..EntryText::default()
        };
        journal.app.journal().add(sealed)?;
        journal.entries.reverse();
        Ok(journal)
    }

    fn write(
        &mut self,
        at: DateTime<Utc>,
        title: &str,
        body: &str,
        tag: &str,
    ) -> Result<(), Box<dyn Error>> {
        let text = EntryText {
            title: (!title.is_empty()).then(|| title.to_owned()),
            body: body.to_owned(),
            tags: [tag]
                .into_iter()
                .filter(|tag| !tag.is_empty())
                .map(str::to_owned)
                .collect(),
            ..EntryText::default()
        };
        let moment = Moment::new(at, Utc.fix())?;
        let id = self.app.journal().add_at(moment, text)?;
        let fields = [title.to_owned(), plain(body)];
        let words = fields.each_ref().map(|field| tokens(field).collect());
        let folded = fields.map(|field| index_text(&field));
        self.entries.push(Written {
            id,
            day: moment.day(),
            words,
            folded,
        });
        Ok(())
    }
}

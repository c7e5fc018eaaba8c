//! What an app hands in: a keystore, streams, a tree of files, observers. Each can also misbehave, as apps do.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, Weak};
use std::time::Duration;

use goldseam_ffi::{
    ByteSink, ByteSource, Change, ChangeObserver, FileTree, Goldseam, KeySealer, ObserverError,
    Progress, ProgressObserver, SealerError, StreamError, TaskHandle, Topic, TreeFile,
};
use serde::Deserialize;
use serde_json::Value;

/// How the software keystore behaves.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Behaviour {
    #[default]
    Works,
    Cancelled,
    Unavailable,
    Lost,
    Throws,
    ShortKey,
    Waits,
}

#[derive(Default)]
pub(crate) struct SoftwareSealer {
    state: Mutex<(Behaviour, Option<Vec<u8>>)>,
    changed: Condvar,
}

impl SoftwareSealer {
    pub(crate) fn behave(&self, behaviour: Behaviour) {
        self.state.lock().unwrap().0 = behaviour;
        self.changed.notify_all();
    }

    pub(crate) fn keys(&self) -> usize {
        usize::from(self.state.lock().unwrap().1.is_some())
    }

    fn when_released(&self) -> MutexGuard<'_, (Behaviour, Option<Vec<u8>>)> {
        let state = self.state.lock().unwrap();
        self.changed
            .wait_while(state, |state| state.0 == Behaviour::Waits)
            .unwrap()
    }

    fn mood(&self) -> Result<Behaviour, SealerError> {
        match self.state.lock().unwrap().0 {
            Behaviour::Cancelled => Err(SealerError::Cancelled),
            Behaviour::Unavailable => Err(SealerError::Unavailable),
            Behaviour::Lost => Err(SealerError::Lost),
            Behaviour::Throws => Err(SealerError::Unexpected),
            mood => Ok(mood),
        }
    }
}

impl KeySealer for SoftwareSealer {
    fn seal(&self, key: Vec<u8>) -> Result<(), SealerError> {
        self.mood()?;
        self.state.lock().unwrap().1 = Some(key);
        Ok(())
    }

    fn unseal(&self) -> Result<Vec<u8>, SealerError> {
        let mood = self.mood()?;
        let key = self.state.lock().unwrap().1.clone();
        match (mood, key) {
            (Behaviour::ShortKey, Some(key)) => Ok(key[1..].to_vec()),
            (_, Some(key)) => Ok(key),
            (_, None) => Err(SealerError::Lost),
        }
    }

    fn forget(&self) -> Result<(), SealerError> {
        self.when_released().1 = None;
        Ok(())
    }

    fn has_key(&self) -> Result<bool, SealerError> {
        let state = self.when_released();
        match state.0 {
            Behaviour::Throws => Err(SealerError::Unexpected),
            _ => Ok(state.1.is_some()),
        }
    }
}

/// Bytes that come in, and the ways in which they may not.
#[derive(Deserialize)]
#[serde(default)]
struct SourceOf {
    text: String,
    repeat: String,
    times: usize,
    fails_after: usize,
    throws: bool,
    too_much: bool,
}

impl Default for SourceOf {
    fn default() -> Self {
        Self {
            text: String::new(),
            repeat: String::new(),
            times: 0,
            fails_after: usize::MAX,
            throws: false,
            too_much: false,
        }
    }
}

pub(crate) struct Source {
    bytes: Vec<u8>,
    at: Mutex<usize>,
    of: SourceOf,
}

impl Source {
    pub(crate) fn new(value: Value) -> Arc<Self> {
        let of: SourceOf = serde_json::from_value(value).unwrap();
        let mut bytes = of.text.clone().into_bytes();
        bytes.extend(of.repeat.repeat(of.times).bytes());
        Arc::new(Self {
            bytes,
            at: Mutex::default(),
            of,
        })
    }
}

impl ByteSource for Source {
    fn read(&self, most: u32) -> Result<Vec<u8>, StreamError> {
        let mut at = self.at.lock().unwrap();
        if self.of.throws || *at >= self.of.fails_after {
            return Err(StreamError::Failed);
        }
        if self.of.too_much {
            return Ok(vec![0; most as usize + 1]);
        }
        let end = (*at + most as usize).min(self.bytes.len());
        let part = self.bytes[*at..end].to_vec();
        *at = end;
        Ok(part)
    }
}

#[derive(Default)]
pub(crate) struct Sink {
    pub(crate) taken: Mutex<Vec<u8>>,
    pub(crate) fails: bool,
}

impl ByteSink for Sink {
    fn write(&self, bytes: Vec<u8>) -> Result<(), StreamError> {
        if self.fails {
            return Err(StreamError::Failed);
        }
        self.taken.lock().unwrap().extend(bytes);
        Ok(())
    }
}

#[derive(Deserialize)]
pub(crate) struct Tree {
    label: String,
    #[serde(default)]
    throws: bool,
    tree: BTreeMap<String, String>,
}

impl FileTree for Tree {
    fn label(&self) -> Result<String, StreamError> {
        Ok(self.label.clone())
    }

    fn files(&self) -> Result<Vec<TreeFile>, StreamError> {
        if self.throws {
            return Err(StreamError::Failed);
        }
        let file = |(path, text): (&String, &String)| TreeFile {
            path: path.clone(),
            bytes: text.len() as u64,
            modified: None,
        };
        Ok(self.tree.iter().map(file).collect())
    }

    fn open_file(&self, path: String) -> Result<Arc<dyn ByteSource>, StreamError> {
        let text = self.tree.get(&path).ok_or(StreamError::Failed)?;
        Ok(Source::new(serde_json::json!({ "text": text })))
    }
}

#[derive(Default)]
struct Heard {
    revision: u64,
    topics: Vec<Topic>,
    times: u64,
    went_back: bool,
}

#[derive(Default)]
pub(crate) struct Observer {
    heard: Mutex<Heard>,
    changed: Condvar,
    throws: bool,
}

impl ChangeObserver for Observer {
    fn on_change(&self, change: Change) -> Result<(), ObserverError> {
        let mut heard = self.heard.lock().unwrap();
        heard.went_back |= heard.times > 0 && change.revision <= heard.revision;
        heard.revision = change.revision;
        heard.topics.extend(change.topics);
        heard.times += 1;
        self.changed.notify_all();
        match self.throws {
            true => Err(ObserverError::Failed),
            false => Ok(()),
        }
    }
}

impl Observer {
    pub(crate) fn new(throws: bool) -> Self {
        Self {
            throws,
            ..Self::default()
        }
    }

    /// Waits until each of `topics` was announced since the last wait.
    pub(crate) fn wait(&self, topics: &[Topic]) {
        let heard = self.heard.lock().unwrap();
        let (mut heard, waited) = self
            .changed
            .wait_timeout_while(heard, Duration::from_secs(10), |heard| {
                !topics.iter().all(|topic| heard.topics.contains(topic))
            })
            .unwrap();
        assert!(!waited.timed_out(), "heard only of {:?}", heard.topics);
        assert!(!heard.went_back, "a revision was not greater");
        heard.topics.clear();
    }

    pub(crate) fn times(&self) -> u64 {
        self.heard.lock().unwrap().times
    }
}

/// Watches a long call, and interferes at the step that it was told.
pub(crate) struct Watcher {
    pub(crate) cancel_at: Option<u64>,
    pub(crate) lock_at: Option<u64>,
    pub(crate) app: Weak<Goldseam>,
    pub(crate) task: OnceLock<Weak<TaskHandle>>,
    pub(crate) heard: Mutex<(u64, Progress)>,
}

impl ProgressObserver for Watcher {
    fn on_progress(&self, progress: Progress) -> Result<(), ObserverError> {
        let times = {
            let mut heard = self.heard.lock().unwrap();
            *heard = (heard.0 + 1, progress);
            heard.0
        };
        if self.cancel_at == Some(times) {
            self.task.get().and_then(Weak::upgrade).unwrap().cancel();
        }
        if self.lock_at == Some(times) {
            self.app.upgrade().unwrap().lock();
        }
        Ok(())
    }
}

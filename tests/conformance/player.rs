//! Plays one scenario.

use std::collections::HashMap;
use std::fs;
use std::future::ready;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, UNIX_EPOCH};

use goldseam_ffi::{
    ConformanceWorld, Goldseam, GoldseamError, KeySealer, RecoveryCode, Subscription, TaskHandle,
};
use serde::Deserialize;
use serde_json::Value;
use tempfile::TempDir;

use crate::calls;
use crate::foreign::{Observer, SoftwareSealer, Watcher};
use crate::matching::{at_path, field, mismatch};
use crate::runner_calls;
use crate::values::{With, result};

/// What a call came to.
pub(crate) type Outcome = Result<Value, GoldseamError>;
/// A call on its way.
pub(crate) type Call = Pin<Box<dyn Future<Output = Outcome>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    name: String,
    world: World,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct World {
    now: u64,
    offset_minutes: i32,
    seed: u64,
    #[serde(default = "yes")]
    sealer: bool,
    fixture: Option<String>,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    #[serde(rename = "do")]
    run: Option<String>,
    start: Option<String>,
    call: Option<String>,
    cancel: Option<String>,
    #[serde(rename = "await")]
    finish: Option<String>,
    with: Option<Value>,
    gives: Option<Value>,
    fails: Option<Value>,
    #[serde(rename = "as")]
    keep: Option<Value>,
}

/// Everything that a scenario has at hand.
pub(crate) struct Player {
    pub(crate) world: Arc<ConformanceWorld>,
    pub(crate) folder: TempDir,
    pub(crate) sealer: Option<Arc<SoftwareSealer>>,
    pub(crate) app: Arc<Goldseam>,
    pub(crate) observers: HashMap<String, (Arc<Observer>, Arc<Subscription>)>,
    pub(crate) task: Option<(Arc<TaskHandle>, Arc<Watcher>)>,
    pub(crate) recovery: Option<Arc<RecoveryCode>>,
    kept: HashMap<String, Value>,
    calls: HashMap<String, Option<Call>>,
}

pub(crate) fn play(path: &Path) -> Result<(), String> {
    let text = fs::read_to_string(path).unwrap();
    let scenario: Scenario = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let mut player = Player::new(&scenario.world);
    for (number, step) in scenario.steps.into_iter().enumerate() {
        player
            .step(step)
            .map_err(|error| format!("{}, step {}: {error}", scenario.name, number + 1))?;
    }
    player.app.lock();
    Ok(())
}

impl Player {
    fn new(world: &World) -> Self {
        let now = UNIX_EPOCH + Duration::from_millis(world.now);
        let device = ConformanceWorld::new(now, world.offset_minutes, world.seed).unwrap();
        let folder = tempfile::tempdir().unwrap();
        if let Some(fixture) = &world.fixture {
            runner_calls::copy_fixture(fixture, &folder.path().join("vault"));
        }
        let sealer = world.sealer.then(Arc::<SoftwareSealer>::default);
        let app = open(&device, &folder, sealer.as_ref());
        Self {
            world: device,
            folder,
            sealer,
            app,
            observers: HashMap::new(),
            task: None,
            recovery: None,
            kept: HashMap::new(),
            calls: HashMap::new(),
        }
    }

    /// Lets go of the app, and makes a new one in the same folder.
    pub(crate) fn restart(&mut self) {
        self.app.lock();
        self.app = open(&self.world, &self.folder, self.sealer.as_ref());
    }

    fn step(&mut self, step: Step) -> Result<(), String> {
        let with = With::new(step.with.map(|with| self.filled_in(with)));
        let outcome = match (step.run, step.start, step.cancel, step.finish) {
            (Some(op), None, None, None) => self.call(&op, &with),
            (None, Some(op), None, None) => {
                let mut call = calls::begin(self, &op, &with);
                // The first poll hands the call on; nobody waits for it yet.
                let polled = call.as_mut().poll(&mut Context::from_waker(Waker::noop()));
                if let Poll::Ready(outcome) = polled {
                    call = Box::pin(ready(outcome));
                }
                let name = step.call.ok_or("`start` without `call`")?;
                self.calls.insert(name, Some(call));
                return Ok(());
            }
            (None, None, Some(name), None) => {
                *self.calls.get_mut(&name).ok_or("no such call")? = None;
                return Ok(());
            }
            (None, None, None, Some(name)) => {
                match self.calls.remove(&name).ok_or("no such call")? {
                    Some(call) => pollster::block_on(call),
                    None => Err(GoldseamError::Cancelled),
                }
            }
            _ => return Err("not a step".into()),
        };
        match (outcome, step.fails) {
            (Ok(value), None) => {
                if let Some(expected) = step.gives {
                    let expected = self.filled_in(expected);
                    mismatch(&expected, &value).map_or(Ok(()), Err)?;
                }
                self.keep(step.keep, &value)
            }
            (Err(error), Some(expected)) => {
                let expected = self.filled_in(expected);
                mismatch(&expected, &described(&error)).map_or(Ok(()), Err)
            }
            (Ok(value), Some(expected)) => Err(format!("gave {value} instead of {expected}")),
            (Err(error), None) => Err(format!("failed: {}", described(&error))),
        }
    }

    fn call(&mut self, op: &str, with: &With) -> Outcome {
        match runner_calls::call(self, op, with) {
            Some(outcome) => outcome,
            None => pollster::block_on(calls::begin(self, op, with)),
        }
    }

    fn keep(&mut self, keep: Option<Value>, value: &Value) -> Result<(), String> {
        match keep {
            None => Ok(()),
            Some(Value::String(name)) => {
                self.kept.insert(name, value.clone());
                Ok(())
            }
            Some(Value::Object(names)) => names.into_iter().try_for_each(|(name, path)| {
                let part = at_path(value, path.as_str().ok_or("`as` needs paths")?);
                match part {
                    Value::Null => Err(format!("nothing at {path}")),
                    part => {
                        self.kept.insert(name, part.clone());
                        Ok(())
                    }
                }
            }),
            Some(other) => Err(format!("`as` cannot be {other}")),
        }
    }

    /// `value` with what was kept in the place of `$NAME`.
    fn filled_in(&self, value: Value) -> Value {
        match value {
            Value::String(text) => match text.strip_prefix('$') {
                Some(name) if text != "$any" => self
                    .kept
                    .get(name)
                    .unwrap_or_else(|| panic!("{text} was not kept"))
                    .clone(),
                _ => Value::String(text),
            },
            Value::Array(list) => list.into_iter().map(|one| self.filled_in(one)).collect(),
            Value::Object(object) => object
                .into_iter()
                .map(|(key, value)| (key, self.filled_in(value)))
                .collect(),
            other => other,
        }
    }
}

fn open(
    world: &ConformanceWorld,
    folder: &TempDir,
    sealer: Option<&Arc<SoftwareSealer>>,
) -> Arc<Goldseam> {
    let path = folder.path().join("vault").to_string_lossy().into_owned();
    let sealer = sealer.map(|sealer| Arc::clone(sealer) as Arc<dyn KeySealer>);
    world.goldseam(path, sealer).unwrap()
}

/// An error as the scenarios see it: its code, what it offers, and its fields.
fn described(error: &GoldseamError) -> Value {
    let mut described = match result(error) {
        Value::Object(variant) => variant.into_values().next().unwrap_or_default(),
        _ => Value::Object(serde_json::Map::new()),
    };
    let detail = field(&described, "code").clone();
    described["code"] = error.code().into();
    if error.code() == "internal" {
        described["detail"] = detail;
    }
    described["recovery"] = result(&error.recovery());
    described
}

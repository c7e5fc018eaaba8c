//! From JSON to parameters, and from results to JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The parameters of a step.
pub(crate) struct With(Map<String, Value>);

impl With {
    pub(crate) fn new(with: Option<Value>) -> Self {
        match with {
            Some(Value::Object(with)) => Self(with),
            None => Self(Map::new()),
            Some(other) => panic!("`with` is no object: {other}"),
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// The parameter of this name; a missing one is `null`.
    pub(crate) fn take<T: DeserializeOwned>(&self, name: &str) -> T {
        let value = self.0.get(name).cloned().unwrap_or_default();
        serde_json::from_value(bytes_as_list(value))
            .unwrap_or_else(|error| panic!("`{name}` is not what the call takes: {error}"))
    }

    /// A request, whose missing parts have their defaults.
    pub(crate) fn request<T: DeserializeOwned + Default>(&self, name: &str) -> T {
        match self.0.get(name) {
            Some(_) => self.take(name),
            None => T::default(),
        }
    }

    /// A passphrase or a code, as bytes.
    pub(crate) fn secret(&self, name: &str) -> Vec<u8> {
        match self.0.get(name) {
            Some(Value::String(text)) => text.clone().into_bytes(),
            _ => self.take(name),
        }
    }

    /// The parameter of this name; a missing one has this default.
    pub(crate) fn or<T: DeserializeOwned>(&self, name: &str, default: T) -> T {
        match self.0.get(name) {
            Some(_) => self.take(name),
            None => default,
        }
    }

    pub(crate) fn text(&self, name: &str) -> String {
        self.take(name)
    }
}

/// `{"bytes": [1, 2]}` anywhere becomes `[1, 2]`.
fn bytes_as_list(value: Value) -> Value {
    match value {
        Value::Object(mut object) if object.len() == 1 && object.contains_key("bytes") => {
            object.remove("bytes").unwrap_or_default()
        }
        Value::Object(object) => object
            .into_iter()
            .map(|(key, value)| (key, bytes_as_list(value)))
            .collect(),
        other => other,
    }
}

/// A result as the scenarios write it.
pub(crate) fn result(value: &impl Serialize) -> Value {
    instants_as_millis(serde_json::to_value(value).unwrap())
}

pub(crate) fn hex(bytes: &[u8]) -> Value {
    bytes
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<String>()
        .into()
}

fn instants_as_millis(value: Value) -> Value {
    match value {
        Value::Object(object) => match (
            object.get("secs_since_epoch").and_then(Value::as_u64),
            object.get("nanos_since_epoch").and_then(Value::as_u64),
        ) {
            (Some(seconds), Some(nanos)) => (seconds * 1000 + nanos / 1_000_000).into(),
            _ => object
                .into_iter()
                .map(|(key, value)| (key, instants_as_millis(value)))
                .collect(),
        },
        Value::Array(list) => list.into_iter().map(instants_as_millis).collect(),
        other => other,
    }
}

//! Whether a result is what a scenario expects, and if not, where.

use serde_json::Value;

/// Why `actual` does not match, if it does not.
pub(crate) fn mismatch(expected: &Value, actual: &Value) -> Option<String> {
    differs("", expected, actual)
}

fn differs(at: &str, expected: &Value, actual: &Value) -> Option<String> {
    let wrong = || Some(format!("at `{at}`: expected {expected}, got {actual}"));
    match (expected, actual) {
        (Value::String(any), actual) if any == "$any" => match actual {
            Value::Null => wrong(),
            _ => None,
        },
        (Value::Object(expected), Value::Object(_)) => {
            expected.iter().find_map(|(key, expected)| {
                let marked;
                let actual = if key == "$marked" {
                    marked = marked_parts(actual);
                    &marked
                } else {
                    field(actual, key)
                };
                differs(&format!("{at}.{key}"), expected, actual)
            })
        }
        (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => {
            expected
                .iter()
                .zip(actual)
                .enumerate()
                .find_map(|(index, (expected, actual))| {
                    differs(&format!("{at}.{index}"), expected, actual)
                })
        }
        (Value::String(expected), Value::String(actual)) => {
            // The name of a variant, which each language writes in its own way, or a text.
            (expected != actual && plain(expected) != plain(actual)).then(wrong)?
        }
        (Value::Number(expected), Value::Number(actual)) => {
            (expected.as_f64() != actual.as_f64()).then(wrong)?
        }
        (expected, actual) => (expected != actual).then(wrong)?,
    }
}

/// The field of this name, however the language writes it; nothing if there is none.
pub(crate) fn field<'a>(object: &'a Value, name: &str) -> &'a Value {
    object
        .as_object()
        .and_then(|object| object.iter().find(|(key, _)| plain(key) == plain(name)))
        .map_or(&Value::Null, |(_, value)| value)
}

fn plain(name: &str) -> String {
    name.replace('_', "").to_lowercase()
}

/// What a path of names and indexes leads to.
pub(crate) fn at_path<'a>(value: &'a Value, path: &str) -> &'a Value {
    path.split('.')
        .fold(value, |value, step| match step.parse::<usize>() {
            Ok(index) => value.get(index).unwrap_or(&Value::Null),
            Err(_) => field(value, step),
        })
}

fn marked_parts(hit: &Value) -> Value {
    let parts = |text: &Value, ranges: &Value| -> Value {
        let units: Vec<u16> = text.as_str().unwrap_or_default().encode_utf16().collect();
        let cut = |range: &Value| {
            let end = |name| usize::try_from(field(range, name).as_u64().unwrap()).unwrap();
            String::from_utf16(&units[end("start")..end("end")]).unwrap()
        };
        ranges.as_array().unwrap().iter().map(cut).collect()
    };
    serde_json::json!({
        "title": parts(&hit["card"]["title"], &hit["title_highlights"]),
        "snippet": parts(&hit["snippet"], &hit["snippet_highlights"]),
    })
}

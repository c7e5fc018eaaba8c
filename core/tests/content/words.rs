//! The Fluent files as their parser sees them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Each key of a language's own files, without those of practices, with its text, attributes as `message.attribute`. The
/// text is as it is written, with its placeables.
pub(crate) fn of(language: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("content")
        .join(language);
    let mut texts = BTreeMap::new();
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    for path in paths.filter(|path| path.is_file()) {
        read(&fs::read_to_string(path).unwrap(), &mut texts);
    }
    texts
}

fn read(file: &str, texts: &mut BTreeMap<String, String>) {
    fluent_bundle::FluentResource::try_new(file.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let (mut message, mut key) = (String::new(), String::new());
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let begins = |line: &str| {
            line.split_once(" =")
                .map(|(key, text)| (key.trim().to_owned(), text.trim().to_owned()))
        };
        match line.trim_start().strip_prefix('.') {
            Some(attribute) if begins(attribute).is_some() => {
                let (name, text) = begins(attribute).unwrap();
                key = format!("{message}.{name}");
                texts.insert(key.clone(), text);
            }
            _ if !line.starts_with(char::is_whitespace) && begins(line).is_some() => {
                let (name, text) = begins(line).unwrap();
                message.clone_from(&name);
                key = name;
                assert!(
                    texts.insert(key.clone(), text).is_none(),
                    "{key} is there twice"
                );
            }
            _ if !key.is_empty() && !line.trim().is_empty() => {
                let text = texts.get_mut(&key).unwrap();
                text.push('\n');
                text.push_str(line.trim());
            }
            _ => {}
        }
    }
}

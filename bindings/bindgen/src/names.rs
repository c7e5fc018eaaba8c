//! What a library exports.

use camino::Utf8Path;
use uniffi_bindgen::macro_metadata::extract_from_library;
use uniffi_meta::{FieldMetadata, Metadata};

/// Names that a language has for itself, in lower case, and types that generated Kotlin names within the class of an enum,
/// where a variant of the same name would hide them. UniFFI's generators do not compile with the first (mozilla/uniffi-rs#1434) or
/// write the others with a mark that callers must then write, too.
const TAKEN: &[&str] = &[
    "message",
    "close",
    "destroy",
    "to_string",
    "hash_code",
    "equals",
    "copy",
    "component1",
    "self",
    "init",
    "default",
    "from",
    "import",
    "class",
    "def",
    "is",
    "in",
    "as",
    "fun",
    "func",
    "val",
    "var",
    "when",
    "object",
    "operator",
    "where",
    "protocol",
    "extension",
    "lambda",
    "pass",
    "raise",
    "yield",
    "async",
    "await",
    "global",
    "not",
    "and",
    "or",
    "open",
    "static",
    "struct",
    "enum",
    "switch",
    "case",
    "let",
    "return",
    "internal",
    "public",
    "private",
    "Boolean",
    "Byte",
    "ByteArray",
    "Double",
    "Float",
    "Int",
    "List",
    "Long",
    "Map",
    "Short",
    "String",
    "UByte",
    "UInt",
    "ULong",
    "UShort",
    "Unit",
];

/// What the library exports, and what of it is only there for tests.
pub(crate) struct Names {
    /// `Object.method()`, `function()`, `Record.field`, `Enum.Variant`, `Enum.Variant.field`, in order.
    pub(crate) all: Vec<String>,
    /// Names of types.
    pub(crate) types: Vec<String>,
}

pub(crate) fn of(library: &Utf8Path) -> anyhow::Result<Names> {
    let items = extract_from_library(library)?;
    let mut all: Vec<String> = items.iter().flat_map(names_of).collect();
    all.sort();
    let mut types: Vec<String> = items.iter().filter_map(type_of).collect();
    types.sort();
    Ok(Names { all, types })
}

impl Names {
    /// Names that a target language has for itself.
    pub(crate) fn taken(&self) -> Vec<&String> {
        let is_taken = |name: &&String| {
            let last = name.rsplit('.').next().unwrap_or(name);
            TAKEN.contains(&last.trim_end_matches("()"))
        };
        self.all.iter().filter(is_taken).collect()
    }
}

fn names_of(item: &Metadata) -> Vec<String> {
    match item {
        Metadata::Func(function) => vec![format!("{}()", function.name)],
        Metadata::Constructor(one) => vec![format!("{}.{}()", one.self_name, one.name)],
        Metadata::Method(one) => vec![format!("{}.{}()", one.self_name, one.name)],
        Metadata::TraitMethod(one) => vec![format!("{}.{}()", one.trait_name, one.name)],
        Metadata::Record(record) => fields(&record.name, &record.fields),
        Metadata::Enum(choice) => choice
            .variants
            .iter()
            .flat_map(|variant| {
                let name = format!("{}.{}", choice.name, variant.name);
                let mut names = fields(&name, &variant.fields);
                names.push(name);
                names
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn type_of(item: &Metadata) -> Option<String> {
    match item {
        Metadata::Object(object) => Some(object.name.clone()),
        Metadata::CallbackInterface(interface) => Some(interface.name.clone()),
        Metadata::Record(record) => Some(record.name.clone()),
        Metadata::Enum(choice) => Some(choice.name.clone()),
        _ => None,
    }
}

fn fields(owner: &str, fields: &[FieldMetadata]) -> Vec<String> {
    fields
        .iter()
        .map(|field| format!("{owner}.{}", field.name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_a_language_has_for_itself_is_found() {
        let names = Names {
            all: [
                "Vault.close()",
                "E.Failed.message",
                "Filter.from",
                "Filter.first_day",
            ]
            .map(str::to_owned)
            .to_vec(),
            types: Vec::new(),
        };
        assert_eq!(
            names.taken(),
            ["Vault.close()", "E.Failed.message", "Filter.from"]
        );
    }
}

//! What a library exports.

use camino::Utf8Path;
use uniffi_bindgen::macro_metadata::extract_from_library;
use uniffi_meta::{FieldMetadata, Metadata};

/// Every exported name, in order.
pub(crate) fn of(library: &Utf8Path) -> anyhow::Result<Vec<String>> {
    let mut names: Vec<String> = extract_from_library(library)?
        .iter()
        .flat_map(of_item)
        .collect();
    names.sort();
    Ok(names)
}

fn of_item(item: &Metadata) -> Vec<String> {
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

fn fields(owner: &str, fields: &[FieldMetadata]) -> Vec<String> {
    fields
        .iter()
        .map(|field| format!("{owner}.{}", field.name))
        .collect()
}

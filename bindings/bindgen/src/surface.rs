//! The public surface of generated code: what an app sees, and no word of how it works.

/// How a language declares a type.
pub(crate) struct Language {
    /// What stands before the name of a type.
    declarations: &'static [&'static str],
    /// What begins a line of the surface.
    members: &'static [&'static str],
}

pub(crate) const KOTLIN: Language = Language {
    declarations: &[
        "public interface ",
        "data class ",
        "enum class ",
        "sealed class ",
    ],
    members: &["fun `", "val `", "class ", "object "],
};

pub(crate) const SWIFT: Language = Language {
    declarations: &[
        "public protocol ",
        "public struct ",
        "public enum ",
        "enum ",
    ],
    members: &[
        "func ",
        "public func ",
        "public let ",
        "public init",
        "case ",
    ],
};

/// Each declaration of `names` in `generated`, by name: one line for the type, one for each member.
pub(crate) fn of(language: &Language, generated: &str, names: &[String]) -> String {
    let code = without_comments(generated);
    let mut blocks: Vec<String> = names
        .iter()
        .flat_map(|name| {
            language
                .declarations
                .iter()
                .filter_map(|declaration| declared(&code, declaration, name))
        })
        .map(|block| in_lines(language, &block))
        .collect();
    blocks.sort();
    blocks.dedup();
    blocks.join("\n")
}

/// The declaration of `name`, up to the end of its block, without what stands in the blocks inside.
fn declared(code: &str, declaration: &str, name: &str) -> Option<String> {
    // An error of Rust's is an exception in Kotlin, an object has an interface or a protocol.
    let stem = name.strip_suffix("Error").unwrap_or(name);
    let spellings = [
        name.to_owned(),
        format!("{name}Interface"),
        format!("{name}Protocol"),
        format!("{stem}Exception"),
    ];
    let mut lines = code.split_inclusive('\n');
    let mut at = 0;
    let start = loop {
        let line = lines.next()?;
        let rest = line.strip_prefix(declaration).unwrap_or("");
        let found: String = rest
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        if spellings.contains(&found) {
            break at;
        }
        at += line.len();
    };
    let mut depth = 0_i32;
    let mut block = String::new();
    for c in code[start..].chars() {
        depth -= i32::from(c == '}');
        if depth <= 1 {
            block.push(c);
        }
        if c == '}' && depth == 0 {
            return Some(block);
        }
        depth += i32::from(c == '{');
    }
    None
}

fn without_comments(code: &str) -> String {
    let mut kept = String::new();
    let mut rest = code;
    while let Some((before, behind)) = rest.split_once("/**") {
        kept.push_str(before);
        rest = behind.split_once("*/").map_or("", |(_, behind)| behind);
    }
    kept.push_str(rest);
    kept.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .fold(String::new(), |code, line| code + line + "\n")
}

fn in_lines(language: &Language, block: &str) -> String {
    // With a space before it, the first line is made as the others are.
    let mut text = block
        .split_whitespace()
        .fold(String::new(), |text, word| text + " " + word);
    for member in language.members {
        // `public func` is one member, not a `func` inside of one.
        text = text.replace(&format!(" {member}"), &format!("\n    {member}"));
    }
    for first in ["public", "suspend", "indirect", "data", "companion"] {
        text = text.replace(&format!(" {first}\n    "), &format!("\n    {first} "));
    }
    let text = text.replace("\n    companion object", "");
    text.trim_start().to_owned() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declaration_is_told_without_comments_and_bodies() {
        let generated = "/** Docs { */\npublic interface SearchInterface {\n  /** More. */\n  suspend fun `page`(`a`: A?): B\n  companion object\n}\nopen class Search {}\n";
        let surface = of(&KOTLIN, generated, &["Search".to_owned()]);
        assert_eq!(
            surface,
            "public interface SearchInterface {\n    suspend fun `page`(`a`: A?): B }\n"
        );
        let generated = "public enum E: Swift.Error {\n // internal\n case a\n case b(n: Int)\n public func code() -> String { return try! call() { x } }\n}\n";
        let surface = of(&SWIFT, generated, &["E".to_owned()]);
        assert_eq!(
            surface,
            "public enum E: Swift.Error {\n    case a\n    case b(n: Int)\n    public func code() -> String { }}\n"
                .replace("{ }}", "{} }")
        );
    }
}

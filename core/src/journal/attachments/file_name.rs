//! Names of files that are safe to show and to write.

/// The longest name, in bytes: what common file systems hold.
const LONGEST: usize = 255;

/// The last part of a path without control characters, cut to [`LONGEST`] with its ending kept. None if nothing is left
/// of it, or it is a name that means a folder.
pub(super) fn clean(name: &str) -> Option<String> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let shown: String = last
        .chars()
        .filter(|c| !c.is_control() && !turns_the_line(*c))
        .collect();
    let shown = shown.trim();
    if shown.is_empty() || shown == "." || shown == ".." {
        return None;
    }
    Some(cut(shown))
}

/// Characters that turn the direction of what follows: `photo\u{202e}gpj.exe` would be shown as a picture's name.
fn turns_the_line(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn cut(name: &str) -> String {
    if name.len() <= LONGEST {
        return name.to_owned();
    }
    let ending = match name.rfind('.') {
        // A longer one is no ending but a sentence.
        Some(dot) if dot > 0 && name.len() - dot <= 32 => &name[dot..],
        _ => "",
    };
    let mut end = LONGEST - ending.len();
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}{ending}", &name[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_nowhere_and_hides_nothing() {
        for (given, kept) in [
            ("photo.jpg", Some("photo.jpg")),
            ("/etc/passwd", Some("passwd")),
            ("..\\..\\boot.ini", Some("boot.ini")),
            ("a/..", None),
            (".", None),
            ("  ", None),
            ("a\u{0}b\nc.txt", Some("abc.txt")),
            ("photo\u{202e}gpj.exe", Some("photogpj.exe")),
            ("Бабушка 🌻.png", Some("Бабушка 🌻.png")),
        ] {
            assert_eq!(clean(given).as_deref(), kept, "{given:?}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let long = clean(&format!("{}.jpeg", "ü".repeat(300))).unwrap();
        assert!(long.len() <= LONGEST && long.len() > LONGEST - 4);
        assert!(long.ends_with("ü.jpeg"));
        assert!(clean(&"x".repeat(1000)).unwrap().len() == LONGEST);
    }
}

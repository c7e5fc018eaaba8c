//! From bytes to text, without a guess and without a loss.

use crate::transfer::report::SkipReason;

/// Decodes UTF-8 (with or without a byte-order mark) or UTF-16 (with one), and makes every line end a `\n`.
///
/// # Errors
/// [`SkipReason::Binary`] if there is a NUL, [`SkipReason::UnknownEncoding`] if the bytes are in neither encoding.
pub fn decode(bytes: &[u8]) -> Result<String, SkipReason> {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest)?,
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        _ => utf8(bytes)?,
    };
    if text.contains('\0') {
        return Err(SkipReason::Binary);
    }
    Ok(with_line_feeds(text))
}

fn utf8(bytes: &[u8]) -> Result<String, SkipReason> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) if bytes.contains(&0) => Err(SkipReason::Binary),
        Err(_) => Err(SkipReason::UnknownEncoding),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, SkipReason> {
    let (pairs, []) = bytes.as_chunks::<2>() else {
        return Err(SkipReason::UnknownEncoding);
    };
    char::decode_utf16(pairs.iter().copied().map(unit))
        .collect::<Result<String, _>>()
        .map_err(|_| SkipReason::UnknownEncoding)
}

fn with_line_feeds(text: String) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_bytes(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        std::iter::once(0xFEFF)
            .chain(text.encode_utf16())
            .flat_map(bytes)
            .collect()
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "Grüße, 日記 💜\nzweite Zeile\n";
        assert_eq!(decode(text.as_bytes()).unwrap(), text);
        assert_eq!(decode(format!("\u{feff}{text}").as_bytes()).unwrap(), text);
        assert_eq!(decode(&utf16_bytes(text, u16::to_le_bytes)).unwrap(), text);
        assert_eq!(decode(&utf16_bytes(text, u16::to_be_bytes)).unwrap(), text);
    }

    #[test]
    fn every_line_end_becomes_a_line_feed() {
        assert_eq!(decode(b"a\r\nb\rc\n\r\n\rd").unwrap(), "a\nb\nc\n\n\nd");
    }

    #[test]
    fn what_cannot_be_decoded_whole_is_refused() {
        let unknown = SkipReason::UnknownEncoding;
        assert_eq!(decode(b"caf\xE9"), Err(unknown), "Latin-1");
        assert_eq!(decode(b"cut off \xE6\x97"), Err(unknown));
        assert_eq!(decode(b"\xFF\xFEa\0b"), Err(unknown), "odd length");
        assert_eq!(
            decode(b"\xFE\xFF\xD8\x00\x00a"),
            Err(unknown),
            "half a pair"
        );
        assert_eq!(decode(b"a\0b"), Err(SkipReason::Binary));
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0"), Err(SkipReason::Binary));
        assert_eq!(
            decode(b"\xFF\xFE\0\0a\0\0\0"),
            Err(SkipReason::Binary),
            "UTF-32"
        );
    }
}

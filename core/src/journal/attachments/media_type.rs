//! What kind of file it is.

use infer::MatcherType;

const UNKNOWN: &str = "application/octet-stream";

/// The media type of a file that begins with `head` and is called `name`. Content tells pictures, sound, video and PDF;
/// a name that says otherwise is wrong. Of other files it tells the container at best, where the name says more.
pub(super) fn detect(head: &[u8], name: Option<&str>) -> &'static str {
    let by_content = infer::get(head);
    let is_certain = by_content.is_some_and(|found| {
        matches!(
            found.matcher_type(),
            MatcherType::Image | MatcherType::Audio | MatcherType::Video
        ) || found.mime_type() == "application/pdf"
    });
    let content = by_content.map(|found| registered(found.mime_type()));
    if is_certain {
        return content.unwrap_or(UNKNOWN);
    }
    name.and_then(by_name).or(content).unwrap_or(UNKNOWN)
}

/// The name that IANA's register or, where it has none, the platforms' players know.
fn registered(media_type: &'static str) -> &'static str {
    match media_type {
        "audio/m4a" => "audio/mp4",
        "audio/x-flac" => "audio/flac",
        "audio/x-wav" => "audio/wav",
        "video/x-m4v" => "video/mp4",
        other => other,
    }
}

/// Types that content does not tell. Pictures and sound that content does tell are missing on purpose.
fn by_name(name: &str) -> Option<&'static str> {
    let (stem, ending) = name.rsplit_once('.')?;
    if stem.is_empty() {
        return None;
    }
    Some(match ending.to_ascii_lowercase().as_str() {
        "txt" | "text" | "log" => "text/plain",
        "md" | "markdown" => "text/markdown",
        "csv" => "text/csv",
        "htm" | "html" => "text/html",
        "ics" => "text/calendar",
        "vcf" => "text/vcard",
        "json" => "application/json",
        "xml" => "application/xml",
        "rtf" => "application/rtf",
        "svg" => "image/svg+xml",
        "caf" => "audio/x-caf",
        "3gp" => "video/3gpp",
        "gpx" => "application/gpx+xml",
        "zip" => "application/zip",
        "epub" => "application/epub+zip",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_media_whatever_the_name_says() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
        let mp4 = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom";
        let voice = b"\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom";
        assert_eq!(
            detect(b"\xff\xd8\xff\xe0\0\x10JFIF", Some("a.png")),
            "image/jpeg"
        );
        assert_eq!(detect(png, None), "image/png");
        assert_eq!(detect(b"%PDF-1.7\n", Some("letter.txt")), "application/pdf");
        assert_eq!(detect(mp4, Some("a.zip")), "video/mp4");
        assert_eq!(detect(voice, None), "audio/mp4");
    }

    #[test]
    fn names_tell_what_content_cannot_and_never_make_a_picture() {
        assert_eq!(detect(b"dear diary", Some("note.MD")), "text/markdown");
        assert_eq!(detect(b"PK\x03\x04rest", Some("letter.docx")).len(), 71);
        assert_eq!(detect(b"PK\x03\x04rest", Some("things")), "application/zip");
        assert_eq!(detect(b"no picture", Some("photo.jpg")), UNKNOWN);
        assert_eq!(detect(b"", None), UNKNOWN);
        assert_eq!(detect(b"hidden", Some(".txt")), UNKNOWN);
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_and_no_name_are_too_strange(head: Vec<u8>, name: String) {
            proptest::prop_assert!(detect(&head, Some(&name)).contains('/'));
        }
    }
}

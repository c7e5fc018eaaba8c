//! What Kotlin and Swift leave to the core. A rule in a frontend would be there twice, and once wrong.

use super::tree::File;
use super::walls::Violation;

/// Calls by which a frontend would decide something itself, and who decides it instead.
const LEFT_TO_THE_CORE: &[(&[&str], &str)] = &[
    (
        &[
            "LocalDate.parse",
            "LocalDateTime.parse",
            "SimpleDateFormat",
            "ISO8601DateFormatter",
            ".plusDays(",
            ".minusDays(",
            ".plusWeeks(",
            ".plusMonths(",
            ".minusMonths(",
            ".lengthOfMonth(",
            "ChronoUnit",
            "Period.between",
            "Duration.between",
            "LocalDate.now",
            "byAdding:",
            ".dateComponents([",
            "addingTimeInterval",
        ],
        "days and times are the core's; a frontend shows a `Day` and a `Moment`, and hands back a `LocalTime`",
    ),
    (
        &[
            "Regex(",
            ".toRegex(",
            "NSRegularExpression",
            ".range(of:",
            "localizedStandardContains",
            "localizedCaseInsensitiveContains",
            "java.text.Normalizer",
            ".folding(options",
        ],
        "the core matches text, and says by ranges what to mark",
    ),
    (
        &[
            "wrongAttempts",
            "failedAttempts",
            "attemptCount",
            "retryCount",
            "maxAttempts",
        ],
        "the core counts attempts, and says how long to wait",
    ),
    (
        &[
            "MessageDigest",
            "SecretKeyFactory",
            "CryptoKit",
            "CommonCrypto",
            "SecRandomCopyBytes",
            "SecureRandom",
        ],
        "the core knows cryptography; a frontend asks the platform's keystore to keep one key",
    ),
    (
        &[
            "java.net.",
            "HttpURLConnection",
            "URLSession",
            "NWConnection",
            "okhttp",
            "WebView",
            "WKWebView",
        ],
        "nothing leaves the device",
    ),
    (
        &[
            "println(",
            "android.util.Log",
            "Log.d(",
            "Log.e(",
            "os_log",
            "NSLog(",
            "Logger(",
        ],
        "a frontend is silent: what it knows may not reach a log",
    ),
];

/// A place that may, what it may, and why.
const MAY: &[(&str, &str, &str)] = &[
    (
        "android/screens/desktop/src/main/kotlin/app/goldseam/screens/strings/XmlStrings.kt",
        "Regex(",
        "undoes the escapes of Android's strings.xml, in the app's own words",
    ),
    (
        "ios/Sources/GoldseamUI/Words/Days.swift",
        ".dateComponents([",
        "the system's picker gives an instant: read back as the local day and time that it showed",
    ),
];

/// Whether this is a frontend's own code, as it is shipped. What UniFFI generates into `ios/Sources` is not.
pub(crate) fn is_frontend(path: &str) -> bool {
    let kotlin =
        path.starts_with("android/") && path.contains("/src/main/") && path.ends_with(".kt");
    let swift = (path.starts_with("ios/Sources/") || path.starts_with("ios/App/"))
        && !path.starts_with("ios/Sources/GoldseamFFI/")
        && path.ends_with(".swift");
    kotlin || swift
}

/// What a file of a frontend decides itself.
pub(crate) fn judge(file: &File) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        let code = line.trim_start();
        if code.starts_with("//") || code.starts_with('*') || code.starts_with("/*") {
            continue;
        }
        for (calls, reason) in LEFT_TO_THE_CORE {
            let found = calls.iter().find(|call| {
                code.contains(*call)
                    && !MAY
                        .iter()
                        .any(|(path, may, _)| file.path == *path && may == *call)
            });
            violations.extend(found.map(|call| Violation {
                path: file.path.clone(),
                line: number + 1,
                what: format!("`{call}`: {reason}"),
            }));
        }
    }
    violations
}

#[cfg(test)]
mod tests {
    use super::*;

    fn violations(path: &str, text: &str) -> usize {
        judge(&File {
            path: path.into(),
            text: text.into(),
        })
        .len()
    }

    #[test]
    fn a_frontend_that_decides_is_caught_and_a_comment_is_not() {
        let kotlin = "android/models/src/main/kotlin/app/goldseam/models/A.kt";
        assert!(is_frontend(kotlin) && is_frontend("ios/Sources/GoldseamUI/A.swift"));
        assert!(!is_frontend("android/models/src/test/kotlin/A.kt"));
        assert_eq!(violations(kotlin, "val day = LocalDate.parse(text)\n"), 1);
        assert_eq!(
            violations(kotlin, "if (Regex(typed).matches(title)) show()\n"),
            1
        );
        assert_eq!(violations(kotlin, "wrongAttempts += 1\n"), 1);
        assert_eq!(violations(kotlin, "// never LocalDate.parse here\n"), 0);
        assert_eq!(
            violations(
                "ios/Sources/A.swift",
                "let day = calendar.date(byAdding: .day, value: 1, to: day)\n"
            ),
            1
        );
    }
}

//! Android's own build cannot run without Google's tools. So what it says is compared with Maven's, which runs in every test:
//! versions, source folders, and who may know whom.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A Gradle module, the folder of its Maven twin, and what both may know.
const MODULES: &[(&str, &str, &[&str])] = &[
    ("models", "models", &[]),
    ("screens", "screens/android", &["models"]),
    ("app", "app", &["screens"]),
];

/// A version of Gradle's catalog, and the property of Maven's that it must be.
const VERSIONS: &[(&str, &str)] = &[
    ("kotlin", "kotlin.version"),
    ("coroutines", "coroutines.version"),
    ("jna", "jna.version"),
    ("activity", "androidx.activity.version"),
    ("compose", "androidx.compose.version"),
    ("material3", "androidx.compose.material3.version"),
    ("min-sdk", "android.min-sdk"),
    ("target-sdk", "android.target-sdk"),
    ("java", "java.version"),
];

fn read(path: &str) -> String {
    let android = Path::new(env!("CARGO_MANIFEST_DIR")).join("../android");
    fs::read_to_string(android.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What stands between `<name>` and `</name>`.
fn property(pom: &str, name: &str) -> String {
    let (_, rest) = pom.split_once(&format!("<{name}>")).unwrap();
    rest.split_once('<').unwrap().0.to_owned()
}

/// Every text that stands between `before` and `after`.
fn all_between<'a>(text: &'a str, before: &str, after: &str) -> BTreeSet<&'a str> {
    text.split(before)
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(after)?.0))
        .collect()
}

#[test]
fn every_version_is_mavens() {
    let catalog: toml::Table = read("gradle/libs.versions.toml").parse().unwrap();
    let pom = read("pom.xml");
    let versions = catalog["versions"].as_table().unwrap();
    for (gradle, maven) in VERSIONS {
        assert_eq!(
            versions[*gradle].as_str().unwrap(),
            property(&pom, maven),
            "{gradle}"
        );
    }
    // Google counts its tools, of which Maven has one, 23 above the plugin that brings them.
    let (major, rest) = versions["agp"].as_str().unwrap().split_once('.').unwrap();
    let tools = format!("{}.{rest}", major.parse::<u32>().unwrap() + 23);
    assert_eq!(tools, property(&pom, "manifest-merger.version"));
    let compared = VERSIONS.len() + ["agp", "compile-sdk"].len();
    assert_eq!(
        versions.len(),
        compared,
        "a version that nothing is compared with"
    );
}

#[test]
fn every_module_knows_whom_mavens_knows() {
    let included: BTreeSet<_> = all_between(&read("settings.gradle.kts"), "\":", "\"")
        .into_iter()
        .map(str::to_owned)
        .collect();
    let named: BTreeSet<_> = MODULES
        .iter()
        .map(|(name, ..)| (*name).to_owned())
        .collect();
    assert_eq!(included, named);
    for (gradle, maven, known) in MODULES {
        let build = read(&format!("{gradle}/build.gradle.kts"));
        let pom = read(&format!("{maven}/pom.xml"));
        let known: BTreeSet<_> = known.iter().copied().collect();
        assert_eq!(all_between(&build, "project(\":", "\")"), known, "{gradle}");
        let artifacts = all_between(&pom, "<groupId>app.goldseam</groupId><artifactId>", "<");
        let modules: BTreeSet<_> = artifacts
            .iter()
            .map(|artifact| artifact.trim_end_matches("-android"))
            .filter(|artifact| named.contains(*artifact))
            .collect();
        assert_eq!(modules, known, "{maven}");
    }
}

#[test]
fn both_compile_the_same_folders() {
    for (gradle, maven, _) in MODULES {
        let build = read(&format!("{gradle}/build.gradle.kts"));
        let pom = read(&format!("{maven}/pom.xml"));
        assert!(
            build.contains("kotlin.srcDirs(\"src/main/kotlin\""),
            "{gradle}"
        );
        let folder = match *maven {
            "screens/android" => "<sourceDir>../src/main/kotlin</sourceDir>",
            "app" => "<sourceDir>src/main/kotlin</sourceDir>",
            _ => "<sourceDirectory>src/main/kotlin</sourceDirectory>",
        };
        assert!(pom.contains(folder), "{maven}");
        // Names that are made of strings.xml, and the facade's generated Kotlin.
        for generated in ["Phrases.java", "/kotlin\""] {
            let in_maven = pom.contains(&generated.replace('"', "</sourceDir>"))
                && (generated != "/kotlin\"" || pom.contains("${goldseam.bindings}/kotlin"));
            let in_gradle = build.contains(generated)
                && (generated != "/kotlin\"" || build.contains("bindings-to-ship/kotlin"));
            assert_eq!(in_gradle, in_maven, "{gradle}: {generated}");
        }
    }
    let app = read("app/pom.xml");
    for resources in ["../screens/src/main/res", "src/main/res"] {
        assert!(app.contains(&format!("${{project.basedir}}/{resources}</argument>")));
    }
    assert!(read("app/build.gradle.kts").contains("proguard-rules.pro"));
}

//! The task `bench`: builds what is measured, in every way in which it is measured, and lets `tests/benches` do the rest.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::cargo::{cargo, target_folder, workspace_root};
use crate::terminal::{Terminal, Tone};
use crate::tools;

/// The core over other engines.
const PEERS: &str = "tests/peers/Cargo.toml";

/// One call of cargo.
struct Build {
    what: &'static str,
    profile: &'static str,
    /// The feature of the engine in `tests/peers`; none for Goldseam's own.
    engine: Option<&'static str>,
    programs: &'static [&'static str],
    /// Where it is built, within the target folder.
    folder: &'static str,
    more: &'static [&'static str],
    /// Under which name a copy of the program with every verb is kept, for its size.
    kept_as: Option<&'static str>,
}

const BUILDS: &[Build] = &[
    Build {
        what: "Goldseam",
        profile: "release",
        engine: None,
        programs: &["bench", "bench-driver", "bench-scan"],
        folder: "",
        more: &[],
        kept_as: None,
    },
    Build {
        what: "the same over plain SQLite",
        profile: "release",
        engine: Some("plain"),
        programs: &["bench-driver"],
        folder: "peers/plain",
        more: &[],
        kept_as: None,
    },
    Build {
        what: "the same over SQLCipher with OpenSSL",
        profile: "release",
        engine: Some("openssl"),
        programs: &["bench-driver"],
        folder: "peers/openssl",
        more: &[],
        kept_as: None,
    },
    Build {
        what: "Goldseam for a phone",
        profile: "mobile",
        engine: None,
        programs: &["bench-driver", "every-verb"],
        folder: "",
        more: &[],
        kept_as: Some("library"),
    },
];

/// Only their size is measured, and not in a quick run.
const FOR_SIZE: &[Build] = &[
    Build {
        what: "Goldseam for a phone, for size",
        profile: "mobile",
        engine: None,
        programs: &["every-verb"],
        folder: "",
        more: &[
            "--config",
            "profile.mobile.package.goldseam-sqlcipher.opt-level=\"s\"",
        ],
        kept_as: Some("library-small"),
    },
    Build {
        what: "the same over plain SQLite for a phone",
        profile: "mobile",
        engine: Some("plain"),
        programs: &["every-verb"],
        folder: "peers/plain",
        more: &[],
        kept_as: Some("library-plain"),
    },
];

/// Whether these are options of the task: `--quick`, `--entries 20000,100000`.
pub(crate) fn are_options(options: &[&str]) -> bool {
    match options {
        [] => true,
        ["--quick", rest @ ..] => are_options(rest),
        ["--entries", numbers, rest @ ..] => {
            numbers
                .split(',')
                .all(|number| number.parse::<u64>().is_ok())
                && are_options(rest)
        }
        _ => false,
    }
}

/// Whether all was measured and no growth of the library is without a reason. A goal that is missed is no failure: it
/// stands in the table.
pub(crate) fn bench(terminal: &mut Terminal, options: &[&str]) -> io::Result<bool> {
    if !tools::are_there(terminal, tools::FOR_BENCH)? {
        return Ok(false);
    }
    let root = workspace_root()?;
    let target = target_folder(&root);
    let sizes = if options.contains(&"--quick") {
        &[]
    } else {
        FOR_SIZE
    };
    for build in BUILDS.iter().chain(sizes) {
        terminal.heading(&format!("Building {}", build.what))?;
        if !build.run(&root, &target)? {
            if build.engine == Some("openssl") {
                terminal.toned(
                    Tone::Bad,
                    "If openssl/crypto.h is missing, run: apt-get install libssl-dev",
                )?;
            }
            return Ok(false);
        }
    }
    let status = std::process::Command::new(target.join("release/bench"))
        .args(options)
        .env("GOLDSEAM_ROOT", &root)
        .env("GOLDSEAM_TARGET", &target)
        .status()?;
    Ok(status.success())
}

impl Build {
    fn run(&self, root: &PathBuf, target: &Path) -> io::Result<bool> {
        let mut command = cargo(root);
        command
            .args(["build", "--locked", "--package", "goldseam-benches"])
            .args(["--profile", self.profile])
            .arg("--target-dir")
            .arg(target.join(self.folder))
            .args(self.more);
        for program in self.programs {
            command.args(["--bin", program]);
        }
        if let Some(engine) = self.engine {
            command
                .args(["--manifest-path", PEERS, "--package", "goldseam-sqlcipher"])
                .args(["--features", &format!("goldseam-sqlcipher/{engine}")]);
        }
        if !command.status()?.success() {
            return Ok(false);
        }
        if let Some(name) = self.kept_as {
            let sizes = target.join("bench-sizes");
            fs::create_dir_all(&sizes)?;
            let built = target.join(self.folder).join(self.profile);
            fs::copy(built.join("every-verb"), sizes.join(name))?;
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::are_options;

    #[test]
    fn options_are_told_from_mistakes() {
        for fine in [
            &[][..],
            &["--quick"],
            &["--entries", "20000,100000", "--quick"],
        ] {
            assert!(are_options(fine), "{fine:?}");
        }
        for wrong in [&["--fast"][..], &["--entries"], &["--entries", "many"]] {
            assert!(!are_options(wrong), "{wrong:?}");
        }
    }
}

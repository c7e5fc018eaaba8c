//! Programs of others that a task needs on the machine.

use std::io;
use std::process::{Command, ExitStatus, Stdio};

use crate::terminal::{Terminal, Tone};

/// Something that is on the machine or not, and Debian's package that brings it.
pub(crate) struct Tool {
    found_by: FoundBy,
    package: &'static str,
}

enum FoundBy {
    /// Running it with this argument.
    Command(&'static str, &'static str),
    /// Running it with this argument, whatever it answers.
    Program(&'static str, &'static str),
    /// A shared library that the dynamic linker of Linux knows.
    Library(&'static str),
}

const JDK: Tool = Tool {
    found_by: FoundBy::Command("javac", "-version"),
    // Not the headless one, which has no windows.
    package: "default-jdk",
};
const MAVEN: Tool = Tool {
    found_by: FoundBy::Command("mvn", "--version"),
    package: "maven",
};
const AAPT2: Tool = Tool {
    found_by: FoundBy::Command("aapt2", "version"),
    package: "aapt",
};
const OPENGL: Tool = Tool {
    found_by: FoundBy::Library("libGL.so.1"),
    package: "libgl1",
};
const FONTS: Tool = Tool {
    found_by: FoundBy::Library("libfontconfig.so.1"),
    package: "fontconfig",
};

const XVFB: Tool = Tool {
    found_by: FoundBy::Command("xvfb-run", "--help"),
    package: "xvfb",
};
const XAUTH: Tool = Tool {
    found_by: FoundBy::Command("xauth", "-V"),
    package: "xauth",
};
const XDOTOOL: Tool = Tool {
    found_by: FoundBy::Command("xdotool", "--version"),
    package: "xdotool",
};

const VALGRIND: Tool = Tool {
    found_by: FoundBy::Command("valgrind", "--version"),
    package: "valgrind",
};
const ARGON2: Tool = Tool {
    found_by: FoundBy::Program("argon2", "-h"),
    package: "argon2",
};

/// For measuring.
pub(crate) const FOR_BENCH: &[Tool] = &[VALGRIND, ARGON2];

/// For every test and picture of Android.
pub(crate) const ALL: &[Tool] = &[JDK, MAVEN, AAPT2, OPENGL, FONTS];

/// For the window alone: it needs nothing of Android.
pub(crate) const FOR_DESKTOP: &[Tool] = &[JDK, MAVEN, OPENGL, FONTS];

/// For a walk through the window that nobody watches.
pub(crate) const FOR_WALK: &[Tool] = &[JDK, MAVEN, OPENGL, FONTS, XVFB, XAUTH, XDOTOOL];

/// Whether all are there, in the end: as root on Debian, those that are missing are installed.
pub(crate) fn are_there(terminal: &mut Terminal, tools: &[Tool]) -> io::Result<bool> {
    let missing = packages_of_missing(tools);
    if missing.is_empty() {
        return Ok(true);
    }
    let packages = missing.join(" ");
    if !may_install() {
        terminal.toned(Tone::Bad, &advice(&packages))?;
        return Ok(false);
    }
    terminal.heading(&format!("Installing {packages}"))?;
    let installed = apt_get(&["update"])? && {
        let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
        arguments.extend(&missing);
        apt_get(&arguments)?
    };
    Ok(installed && packages_of_missing(tools).is_empty())
}

fn advice(packages: &str) -> String {
    if cfg!(target_os = "linux") {
        format!("Something is missing. Run: apt-get install {packages}")
    } else {
        format!(
            "Something is missing, by its names in Debian: {packages}. Run: brew install openjdk@17 maven, and put the \
             aapt2 of the Android SDK's build tools on the search path"
        )
    }
}

fn packages_of_missing(tools: &[Tool]) -> Vec<&'static str> {
    tools
        .iter()
        .filter(|tool| !tool.is_there())
        .map(|tool| tool.package)
        .collect()
}

impl Tool {
    fn is_there(&self) -> bool {
        match self.found_by {
            FoundBy::Command(name, argument) => succeeds(Command::new(name).arg(argument)),
            FoundBy::Program(name, argument) => runs(Command::new(name).arg(argument)),
            // Elsewhere these come with the system.
            FoundBy::Library(name) => {
                !cfg!(target_os = "linux")
                    || Command::new("/sbin/ldconfig")
                        .arg("-p")
                        .output()
                        .is_ok_and(|known| String::from_utf8_lossy(&known.stdout).contains(name))
            }
        }
    }
}

fn may_install() -> bool {
    let is_root = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|id| id.stdout.trim_ascii() == b"0");
    is_root && succeeds(Command::new("apt-get").arg("--version"))
}

fn apt_get(arguments: &[&str]) -> io::Result<bool> {
    let status = Command::new("apt-get")
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .status()?;
    Ok(status.success())
}

fn succeeds(command: &mut Command) -> bool {
    quietly(command).is_ok_and(|status| status.success())
}

fn runs(command: &mut Command) -> bool {
    quietly(command).is_ok()
}

fn quietly(command: &mut Command) -> io::Result<ExitStatus> {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOWHERE: Tool = Tool {
        found_by: FoundBy::Command("a-program-that-nobody-has", "--version"),
        package: "nobodys-program",
    };
    const CARGO: Tool = Tool {
        found_by: FoundBy::Command("cargo", "--version"),
        package: "cargo",
    };

    #[test]
    fn only_what_is_missing_is_named() {
        assert_eq!(packages_of_missing(&[CARGO, NOWHERE]), ["nobodys-program"]);
        assert!(advice("nobodys-program").contains("nobodys-program"));
    }
}

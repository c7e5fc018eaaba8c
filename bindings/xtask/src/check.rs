//! Everything that is judged without running the program.

use std::io;
use std::path::PathBuf;
use std::process::Stdio;

use crate::cargo::{cargo, has_subcommand, workspace_root};
use crate::fuzz;
use crate::terminal::{Terminal, Tone};

/// One call of cargo that must succeed.
pub(crate) struct Step {
    /// What the step is about, in a word or two.
    pub(crate) name: &'static str,
    args: &'static [&'static str],
    /// Added when colours are not wanted, for a tool that does not notice by itself.
    plain: &'static [&'static str],
    env: &'static [(&'static str, &'static str)],
    tool: Tool,
    output: Output,
    workspace: Workspace,
}

#[derive(PartialEq)]
enum Workspace {
    Root,
    /// `tests/fuzz`, with the flags that its targets are built with: what is compiled here need not be again.
    Fuzz,
}

enum Tool {
    /// Part of every Rust installation.
    Cargo,
    /// A component of the toolchain; without it the step fails.
    Component(&'static str),
    /// An extra judge of rules that `substitute` holds anyway; without it the step is left out, and that is said.
    Extra { substitute: &'static str },
}

#[derive(PartialEq)]
enum Output {
    Shown,
    /// Only whether the command succeeds matters (and what it writes to standard error).
    Unread,
}

/// `--locked` in each: a build that would change `Cargo.lock` is not the build that was tested.
const STEPS: &[Step] = &[
    Step {
        name: "lock file",
        args: &["metadata", "--locked", "--format-version=1"],
        plain: &[],
        env: &[],
        tool: Tool::Cargo,
        output: Output::Unread,
        workspace: Workspace::Root,
    },
    Step {
        name: "format",
        args: &["fmt", "--all", "--check"],
        plain: &["--", "--color=never"],
        env: &[],
        tool: Tool::Component("rustfmt"),
        output: Output::Shown,
        workspace: Workspace::Root,
    },
    Step {
        name: "lints",
        args: &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "-D",
            "warnings",
        ],
        plain: &[],
        env: &[],
        tool: Tool::Component("clippy"),
        output: Output::Shown,
        workspace: Workspace::Root,
    },
    Step {
        name: "format of tests/fuzz",
        args: &["fmt", "--check"],
        plain: &["--", "--color=never"],
        env: &[],
        tool: Tool::Component("rustfmt"),
        output: Output::Shown,
        workspace: Workspace::Fuzz,
    },
    Step {
        name: "lints of tests/fuzz",
        args: &[
            "clippy",
            "--release",
            "--all-targets",
            "--locked",
            "--",
            "-D",
            "warnings",
        ],
        plain: &[],
        env: &[],
        tool: Tool::Component("clippy"),
        output: Output::Shown,
        workspace: Workspace::Fuzz,
    },
    Step {
        name: "lints of the schedule explorer",
        args: &[
            "clippy",
            "--workspace",
            "--locked",
            "--features",
            "goldseam-vault/schedule-explorer",
            "--test",
            "schedules",
            "--",
            "-D",
            "warnings",
        ],
        plain: &[],
        env: &[],
        tool: Tool::Component("clippy"),
        output: Output::Shown,
        workspace: Workspace::Root,
    },
    // Public items only: these docs become KDoc and Swift docs, where a link to a private item leads nowhere.
    Step {
        name: "docs",
        args: &["doc", "--workspace", "--no-deps", "--locked"],
        plain: &[],
        env: &[("RUSTDOCFLAGS", "-D warnings")],
        tool: Tool::Cargo,
        output: Output::Shown,
        workspace: Workspace::Root,
    },
    Step {
        name: "cargo-deny",
        args: &["deny", "--offline", "check", "bans", "licenses", "sources"],
        plain: &[],
        env: &[],
        tool: Tool::Extra {
            substitute: "tests/supply_chain.rs holds the same rules",
        },
        output: Output::Shown,
        workspace: Workspace::Root,
    },
];

/// The tests that hold the house's rules; `test` runs them with all the others.
const HOUSE_RULES: Step = Step {
    name: "house rules",
    args: &[
        "test",
        "--locked",
        "-p",
        "goldseam-tests",
        "--test",
        "architecture",
        "--test",
        "supply_chain",
    ],
    plain: &[],
    env: &[],
    tool: Tool::Cargo,
    output: Output::Shown,
    workspace: Workspace::Root,
};

/// The task `check`. Whether all is well.
pub(crate) fn check(terminal: &mut Terminal) -> io::Result<bool> {
    let root = workspace_root()?;
    let mut report = run_steps(terminal, &root)?;
    report.add(&HOUSE_RULES, run(terminal, &root, &HOUSE_RULES)?);
    terminal.line("")?;
    report.print(terminal)?;
    Ok(report.failed.is_empty())
}

/// The names of the steps that ran, by outcome.
#[derive(Default)]
pub(crate) struct Report {
    pub(crate) passed: Vec<&'static str>,
    pub(crate) failed: Vec<&'static str>,
}

enum Outcome {
    Passed,
    Failed,
    LeftOut,
}

impl Report {
    fn add(&mut self, step: &Step, outcome: Outcome) {
        match outcome {
            Outcome::Passed => self.passed.push(step.name),
            Outcome::Failed => self.failed.push(step.name),
            Outcome::LeftOut => {}
        }
    }

    pub(crate) fn print(&self, terminal: &mut Terminal) -> io::Result<()> {
        if !self.passed.is_empty() {
            terminal.toned(
                Tone::Good,
                &format!("Checks passed: {}", self.passed.join(", ")),
            )?;
        }
        if !self.failed.is_empty() {
            terminal.toned(
                Tone::Bad,
                &format!("Checks FAILED: {}", self.failed.join(", ")),
            )?;
        }
        Ok(())
    }
}

/// All steps but the house rules, each even if one before it failed: a developer wants to see everything at once.
pub(crate) fn run_steps(terminal: &mut Terminal, root: &PathBuf) -> io::Result<Report> {
    let mut report = Report::default();
    for step in STEPS {
        report.add(step, run(terminal, root, step)?);
    }
    Ok(report)
}

fn run(terminal: &mut Terminal, root: &PathBuf, step: &Step) -> io::Result<Outcome> {
    terminal.heading(&format!("{}: cargo {}", step.name, step.args.join(" ")))?;
    match step.tool {
        Tool::Component(name) if !has_subcommand(root, step.args[0]) => {
            terminal.toned(
                Tone::Bad,
                &format!("{name} is missing. Run: rustup component add {name}"),
            )?;
            return Ok(Outcome::Failed);
        }
        Tool::Extra { substitute } if !has_subcommand(root, step.args[0]) => {
            terminal.toned(
                Tone::Quiet,
                &format!("not installed, left out: {substitute}"),
            )?;
            return Ok(Outcome::LeftOut);
        }
        _ => {}
    }
    let mut command = match step.workspace {
        Workspace::Root => cargo(root),
        Workspace::Fuzz if fuzz::has_cpp_compiler() => fuzz::cargo(root)?,
        Workspace::Fuzz => {
            terminal.toned(Tone::Bad, fuzz::CPP_COMPILER)?;
            return Ok(Outcome::Failed);
        }
    };
    command.args(step.args).envs(step.env.iter().copied());
    if !terminal.colours() {
        command.args(step.plain);
    }
    if step.output == Output::Unread {
        command.stdout(Stdio::null());
    }
    Ok(if command.status()?.success() {
        Outcome::Passed
    } else {
        Outcome::Failed
    })
}

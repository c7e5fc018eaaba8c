use std::fs;
use std::process::Command;

use crate::program::{PASSPHRASE, Program};

#[test]
fn a_pipe_gets_no_colours_and_the_terminal_obeys_no_note() {
    let program = Program::new();
    let id = program.write(
        "before \u{1b}[31mred\u{1b}]0;title\u{7} after",
        &["--title", "a\u{1b}[2Jb"],
    );
    for arguments in [vec!["list"], vec!["show", &id], vec!["search", "before"]] {
        let said = program.say(&arguments);
        assert!(said.contains("before") || said.contains("a"), "{said}");
        assert!(
            !said.contains('\u{1b}') && !said.contains('\u{7}'),
            "{said:?}"
        );
    }
    let mut coloured = program.command(&["list"]);
    coloured.env("CLICOLOR_FORCE", "1");
    assert!(run(coloured).contains("\u{1b}["));
    let mut plain = program.command(&["list"]);
    plain.env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1");
    assert!(!run(plain).contains("\u{1b}["));
}

fn run(mut command: Command) -> String {
    use std::io::Write;
    let mut child = command.spawn().unwrap();
    writeln!(child.stdin.take().unwrap(), "{PASSPHRASE}").unwrap();
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success());
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let program = Program::new();
    let long = "words that go on and on, 日本語の長い文、 ".repeat(20);
    let id = program.write(&long, &["--title", &long[..120]]);
    for arguments in [
        vec!["list"],
        vec!["show", &id],
        vec!["search", "words"],
        vec!["info"],
        vec!["calendar", "2025"],
    ] {
        let mut command = program.command(&arguments);
        command.env("COLUMNS", "80");
        for line in run(command).lines().filter(|line| !line.contains("Folder")) {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= 80, "{line}");
        }
    }
}

#[test]
fn completions_know_every_command() {
    let program = Program::without_vault();
    for shell in ["bash", "zsh", "fish"] {
        let script = program.say(&["completions", shell]);
        for command in ["write", "search", "attach", "delete-vault"] {
            assert!(script.contains(command), "{shell}: {command}");
        }
    }
}

#[test]
fn no_word_of_the_journal_is_in_any_file() {
    let program = Program::new();
    let words = ["heliotrope", "cassowary", "vermilion"];
    program.write(
        "heliotrope cassowary",
        &["--tag", "vermilion", "--title", "heliotrope"],
    );
    program.say(&["search", "cassowary"]);
    let mut files = 0;
    for folder in [program.home.path().to_owned(), program.vault()] {
        for file in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if !file.file_type().unwrap().is_file() {
                continue;
            }
            files += 1;
            let content = fs::read(file.path()).unwrap();
            for word in words {
                assert!(
                    !content
                        .windows(word.len())
                        .any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
                );
            }
        }
    }
    assert!(files >= 8, "{files}");
}

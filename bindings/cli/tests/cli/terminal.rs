//! The editor and live search, at a real pseudo-terminal that `script` (bsdutils) opens.

#![cfg(target_os = "linux")]

use std::io::{Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::program::{PASSPHRASE, Program};

/// A program at a terminal of 80 columns.
struct Terminal {
    child: Child,
    keys: ChildStdin,
    screen: ChildStdout,
    seen: Vec<u8>,
}

impl Terminal {
    fn start(program: &Program, arguments: &str) -> Self {
        let line = format!(
            "stty rows 24 cols 80; '{}' --vault '{}' {arguments}",
            env!("CARGO_BIN_EXE_goldseam"),
            program.vault().display()
        );
        let mut child = Command::new("script")
            .args(["-q", "-e", "-c", &line, "/dev/null"])
            .env("TERM", "xterm-256color")
            .env("SHELL", "/bin/sh")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (keys, screen) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let mut terminal = Self {
            child,
            keys,
            screen,
            seen: Vec::new(),
        };
        terminal.wait_for("Passphrase:");
        terminal.press(&format!("{PASSPHRASE}\r"));
        terminal
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Reads until this stands on the screen.
    fn wait_for(&mut self, text: &str) {
        let mut byte = [0];
        while !String::from_utf8_lossy(&self.seen).contains(text) {
            let count = self.screen.read(&mut byte).unwrap();
            let seen = String::from_utf8_lossy(&self.seen);
            assert!(count > 0, "{text} never came: {seen:?}");
            self.seen.push(byte[0]);
        }
        self.seen.clear();
    }

    fn end(mut self) -> String {
        drop(self.keys);
        self.screen.read_to_end(&mut self.seen).unwrap();
        assert!(self.child.wait().unwrap().success());
        String::from_utf8_lossy(&self.seen).into_owned()
    }
}

#[test]
fn what_is_written_in_the_editor_is_kept() {
    let program = Program::new();
    let mut terminal = Terminal::start(&program, "write --tag evening");
    terminal.wait_for("Ctrl-S");
    terminal.press("The first line.\rThe secind\x7f\x7f\x7fond.\x13");
    terminal.wait_for("Kept:");
    terminal.end();
    let page = program.json(&["list", "--tag", "evening"]);
    let id = page["entries"][0]["id"].as_str().unwrap().to_owned();
    let body = program.json(&["show", &id])["text"]["body"].clone();
    assert_eq!(body, "The first line.\nThe second.");

    let mut terminal = Terminal::start(&program, &format!("edit {id}"));
    terminal.wait_for("Ctrl-S");
    terminal.press(" And more.\x13");
    terminal.wait_for("Changed:");
    terminal.end();
    let body = program.json(&["show", &id])["text"]["body"].clone();
    assert_eq!(body, "The first line.\nThe second. And more.");
}

#[test]
fn what_was_left_or_killed_goes_on_where_it_was() {
    let program = Program::new();
    let mut terminal = Terminal::start(&program, "write");
    terminal.wait_for("Ctrl-S");
    terminal.press("Begun");
    // A pause, and it is safe.
    terminal.wait_for("…");
    terminal.wait_for("safe");
    terminal.press("\x1b");
    terminal.wait_for("unfinished");
    terminal.end();
    assert!(program.previews(&[]).is_empty());

    let mut terminal = Terminal::start(&program, "write");
    terminal.wait_for("Begun");
    terminal.press(" and finished.\x13");
    terminal.wait_for("Kept:");
    terminal.end();
    assert_eq!(program.previews(&[]), ["Begun and finished."]);
    assert_eq!(
        program.json(&["drafts"])["drafts"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn search_answers_each_letter_and_leaves_no_word_behind() {
    let program = Program::new();
    program.write("The marigolds came back.", &["--at", "2025-03-14"]);
    program.write("Rain all day.", &[]);
    let mut terminal = Terminal::start(&program, "search");
    terminal.wait_for("Search:");
    terminal.press("mari");
    terminal.wait_for("14 Mar 2025");
    terminal.press("zzz");
    terminal.wait_for("Nothing");
    terminal.press("\x7f\x7f\x7f");
    terminal.wait_for("14 Mar 2025");
    terminal.press("\r");
    // The terminal's own screen is back, and then the entry.
    terminal.wait_for("\x1b[?1049l");
    terminal.wait_for("Friday, 14 March 2025");
    assert!(terminal.end().contains("The marigolds came back."));
}

#[test]
fn a_practice_is_played_left_and_gone_on_with() {
    let program = Program::new();
    let mut terminal = Terminal::start(&program, "practice play three-good-things");
    terminal.wait_for("1 of 6");
    terminal.press("the warm wall\r");
    terminal.wait_for("2 of 6");
    terminal.press(":q\r");
    terminal.wait_for("Everything is kept.");
    terminal.end();
    let mut terminal = Terminal::start(&program, "practice resume");
    terminal.wait_for("2 of 6");
    terminal.press(":b\r");
    terminal.wait_for("Your answer of before stands here.");
    for _ in 0..6 {
        terminal.press("\r");
    }
    terminal.wait_for("You are at the end.");
    terminal.end();
    let results = program.json(&["practice", "results"]);
    assert_eq!(results["results"][0]["practice"], "three-good-things");
    assert_eq!(results["unfinished"], 0);
}

#[test]
fn a_look_at_oneself_is_taken_and_seen_beside_the_one_before() {
    let program = Program::new();
    for number in ["4", "6"] {
        let mut terminal = Terminal::start(&program, "reflect look-at-self-kindness");
        for _ in 0..2 {
            terminal.press("\r");
        }
        terminal.press(&format!("{number}\r"));
        for _ in 0..8 {
            terminal.press("\r");
        }
        terminal.wait_for("You are at the end.");
        terminal.end();
    }
    let looks = program.json(&["reflect"]);
    let all = looks["looks"].as_array().unwrap();
    let kind = all
        .iter()
        .find(|look| look["practice"] == "look-at-self-kindness");
    let latest = &kind.unwrap()["latest"][0];
    assert_eq!(latest["compared"][0]["numbers"], serde_json::json!([4, 6]));
    assert_eq!(latest["rests"], 28);
    let said = program.say(&["reflect"]);
    assert!(said.contains("Kindness to myself, of 10 4 → 6"), "{said}");
    assert!(said.contains("3 more looks"), "{said}");
}

#[test]
fn the_private_questions_come_first_and_a_yes_closes_what_is_not_safe() {
    let program = Program::new();
    let mut terminal = Terminal::start(&program, "practice play trust-ladder");
    terminal.wait_for("Are you afraid");
    for answer in ["n", "y", "n", "n"] {
        terminal.press(&format!("{answer}\r"));
    }
    terminal.wait_for("may not be safe for you");
    let seen = terminal.end();
    assert!(seen.contains("red-flags"), "{seen}");
    assert_eq!(program.json(&["practice", "results"])["unfinished"], 0);
}

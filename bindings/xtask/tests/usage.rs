//! A developer's first contact with `cargo xtask`.

use std::io;
use std::process::{Command, Output};

fn xtask(args: &[&str]) -> io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_goldseam-xtask"))
        .args(args)
        .output()
}

#[test]
fn help_names_every_task() -> io::Result<()> {
    let help = xtask(&["help"])?;
    let text = String::from_utf8_lossy(&help.stdout);
    assert!(help.status.success());
    assert!(
        [
            "test", "check", "torture", "fuzz", "bench", "pictures", "desktop", "watch", "help"
        ]
        .iter()
        .all(|task| text.contains(&format!("\n  {task} "))),
        "{text}"
    );
    assert!(!text.contains('\u{1b}'), "no colours into a pipe");
    Ok(())
}

#[test]
fn misuse_explains_itself_and_is_told_apart_from_a_failure() -> io::Result<()> {
    for args in [
        &[][..],
        &["tset"],
        &["test", "--fast"],
        &["torture", "--level", "mild"],
        &["fuzz", "--seconds", "soon"],
        &["fuzz", "--level", "commit"],
        &["bench", "--entries", "many"],
        &["pictures", "--dark"],
    ] {
        let refused = xtask(args)?;
        assert_eq!(refused.status.code(), Some(2), "{args:?}");
        assert!(refused.stdout.is_empty(), "{args:?}");
        assert!(
            String::from_utf8_lossy(&refused.stderr).contains("Usage: cargo xtask"),
            "{args:?}"
        );
    }
    Ok(())
}

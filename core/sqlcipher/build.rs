//! Compiles SQLCipher's amalgamation with the options of `compile_options.txt` and our own cipher provider.

use std::fs;

fn main() {
    let source = sqlcipher_src::source_dir();
    let mut build = cc::Build::new();
    build
        .file(source.join(sqlcipher_src::SOURCE_FILE))
        .include(source)
        .warnings(false);
    let options =
        fs::read_to_string("compile_flags.txt").expect("compile_flags.txt lies beside this file");
    for flag in options
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        build.flag(format!("-D{flag}"));
    }
    println!("cargo::rerun-if-changed=compile_flags.txt");
    build.compile("sqlcipher");
}

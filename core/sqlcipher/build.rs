//! Compiles SQLCipher's amalgamation with the options of `compile_flags.txt`, for our own cipher provider.

mod amalgamation;

use std::{env, fs};

fn main() -> Result<(), String> {
    let source = sqlcipher_src::source_dir();
    amalgamation::verify(source)?;

    let mut build = cc::Build::new();
    build
        .file(source.join(sqlcipher_src::SOURCE_FILE))
        .include(source)
        .warnings(false);
    let flags = fs::read_to_string("compile_flags.txt")
        .map_err(|error| format!("compile_flags.txt: {error}"))?;
    for flag in flags
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        build.flag(format!("-D{flag}"));
    }
    // Linux and Android write a file's new length with fdatasync too, so a commit is as durable and one journal write of
    // the file system cheaper. Elsewhere SQLite's default stays (Apple needs F_FULLFSYNC anyway).
    if matches!(
        env::var("CARGO_CFG_TARGET_OS").as_deref(),
        Ok("linux" | "android")
    ) {
        build.flag("-DHAVE_FDATASYNC=1");
    }
    // Whose machine built it is nobody's business.
    build.flag_if_supported(format!("-ffile-prefix-map={}=sqlcipher", source.display()));

    for file in [
        "amalgamation.rs",
        "amalgamation.sha256",
        "build.rs",
        "compile_flags.txt",
    ] {
        println!("cargo::rerun-if-changed={file}");
    }
    build.compile("sqlcipher");
    Ok(())
}

//! Compiles plain SQLite out of the file that core/sqlcipher compiles, with its options but for those of the cipher.

fn main() -> Result<(), String> {
    #[cfg(feature = "plain")]
    plain::compile()?;
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

#[cfg(feature = "plain")]
mod plain {
    use std::fs;

    const FLAGS: &str = "../../../core/sqlcipher/compile_flags.txt";

    /// Beginnings of the options that only the cipher knows, or that call it.
    const OF_THE_CIPHER: [&str; 4] = [
        "SQLITE_HAS_CODEC",
        "SQLITE_EXTRA_",
        "SQLCIPHER_",
        "OMIT_MEMLOCK",
    ];

    pub(crate) fn compile() -> Result<(), String> {
        let source = sqlcipher_src::source_dir();
        let mut build = cc::Build::new();
        build
            .file(source.join(sqlcipher_src::SOURCE_FILE))
            .include(source)
            .warnings(false);
        let flags = fs::read_to_string(FLAGS).map_err(|error| format!("{FLAGS}: {error}"))?;
        for flag in flags
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .filter(|line| !OF_THE_CIPHER.iter().any(|own| line.starts_with(own)))
        {
            build.flag(format!("-D{flag}"));
        }
        // As in core/sqlcipher/build.rs.
        build.flag("-DHAVE_FDATASYNC=1");
        println!("cargo::rerun-if-changed={FLAGS}");
        build.compile("sqlcipher");
        Ok(())
    }
}

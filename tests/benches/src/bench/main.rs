//! Lets everybody run in turn, compares, and reports. `cargo xtask bench` builds the programs and calls this one.

mod check_ins;
mod data;
mod document;
mod goals;
mod instructions;
mod primitives;
mod process;
mod rounds;
mod samples;
mod sizes;
mod table;
mod writing;

use std::env;
use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use goldseam_core::vault::{Clock, SystemClock};

use data::Data;
use document::Document;
use rounds::{ENGINES, Plan, Programs, Rounds};
use samples::{Samples, Who};
use sizes::Sizes;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<ExitCode> {
    let args: Vec<String> = env::args().skip(1).collect();
    let quick = args.iter().any(|arg| arg == "--quick");
    let folder = |name: &str| -> Outcome<PathBuf> {
        let value = env::var_os(name)
            .ok_or_else(|| format!("{name} is not set: cargo xtask bench sets it"))?;
        Ok(value.into())
    };
    let (root, target) = (folder("GOLDSEAM_ROOT")?, folder("GOLDSEAM_TARGET")?);
    let plan = plan(entries(&args)?, quick);
    let programs = programs(&target);
    let data = Data::new(&target.join("bench-data"))?;
    make(&plan, &programs, &data)?;

    let mut rounds = Rounds {
        plan: &plan,
        programs: &programs,
        data: &data,
        samples: Samples::default(),
    };
    measure(&mut rounds, quick)?;
    let samples = rounds.samples;

    let ledger = sizes::read(&root.join("tests/benches/size.json"))?;
    let sizes = (!quick).then(|| measured_sizes(&target)).transpose()?;
    let rows = goals::rows(&samples, &plan, sizes.as_ref());
    say("")?;
    for line in table::lines(&rows) {
        say(&line)?;
    }
    if quick {
        say("\nA quick run: the document is not written.")?;
        return Ok(ExitCode::SUCCESS);
    }
    let document = Document {
        samples: &samples,
        plan: &plan,
        rows: &rows,
        ledger: &ledger,
        now: SystemClock.now(),
        machine: machine(),
    };
    document.write(
        &root.join("docs/performance.md"),
        &root.join("tests/benches/remarks.toml"),
    )?;
    if let Some(problem) = sizes.and_then(|sizes| sizes.unexplained(&ledger)) {
        say(&problem)?;
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

fn say(line: &str) -> Outcome<()> {
    Ok(writeln!(io::stdout(), "{line}")?)
}

/// The numbers after `--entries`, or the usual ones.
fn entries(args: &[String]) -> Outcome<Option<Vec<u64>>> {
    let Some(place) = args.iter().position(|arg| arg == "--entries") else {
        return Ok(None);
    };
    let list = args
        .get(place + 1)
        .ok_or("--entries needs numbers: 20000,100000")?;
    let numbers: Result<Vec<u64>, _> = list.split(',').map(str::parse).collect();
    Ok(Some(numbers?))
}

fn plan(entries: Option<Vec<u64>>, quick: bool) -> Plan {
    let many = |quickly, usually| if quick { quickly } else { usually };
    Plan {
        largest: (entries.is_none() && !quick).then_some(1_000_000),
        entries: entries.unwrap_or_else(|| vec![20_000, 100_000]),
        new_processes: many(9, 41),
        cold: many(3, 15),
        rounds: many(3, 9),
        imported: if quick { 2_000 } else { 20_000 },
    }
}

fn programs(target: &Path) -> Programs {
    let of = |folder: &str, name: &str| target.join(folder).join(name);
    Programs {
        ours: of("release", "bench-driver"),
        plain: of("peers/plain/release", "bench-driver"),
        openssl: of("peers/openssl/release", "bench-driver"),
        scan: of("release", "bench-scan"),
        mobile: of("mobile", "bench-driver"),
    }
}

fn measured_sizes(target: &Path) -> Outcome<Sizes> {
    Sizes::of(
        &target.join("bench-sizes/library"),
        &target.join("bench-sizes/library-small"),
        &target.join("bench-sizes/library-plain"),
    )
}

fn make(plan: &Plan, programs: &Programs, data: &Data) -> Outcome<()> {
    for entries in &plan.entries {
        for who in ENGINES.into_iter().chain([Who::Rows]) {
            if data.make(who, *entries, programs.of(who))? {
                say(&format!("Made: {}, {entries} entries", who.letter()))?;
            }
        }
    }
    for check_ins in check_ins::CHECK_INS {
        if data.make_check_ins(check_ins, &programs.ours)? {
            say(&format!("Made: ours, {check_ins} check-ins"))?;
        }
    }
    if let Some(entries) = plan.largest
        && data.make(Who::Ours, entries, &programs.ours)?
    {
        say(&format!("Made: ours, {entries} entries"))?;
    }
    Ok(())
}

fn measure(rounds: &mut Rounds<'_>, quick: bool) -> Outcome<()> {
    say("Measuring: open and first page")?;
    rounds.new_processes()?;
    say("Measuring: pages and searches")?;
    rounds.warm()?;
    rounds.fresh()?;
    say("Measuring: sessions")?;
    rounds.sessions()?;
    say("Measuring: check-ins")?;
    rounds.check_ins()?;
    say("Measuring: inserts and imports")?;
    rounds.inserts()?;
    rounds.imports()?;
    rounds.largest()?;
    say("Measuring: cryptography")?;
    for _ in 0..rounds.plan.rounds {
        primitives::page_floor(&mut rounds.samples)?;
    }
    primitives::argon(&mut rounds.samples, rounds.plan.rounds)?;
    if !quick {
        say("Counting instructions")?;
        rounds.instructions()?;
    }
    Ok(())
}

/// What kind of machine this is, without its name.
fn machine() -> String {
    let processors = std::thread::available_parallelism().map_or(0, usize::from);
    let system = match env::consts::OS {
        "linux" => "Linux",
        other => other,
    };
    let architecture = env::consts::ARCH.replace('_', "-");
    let virtual_machine = fs::read_to_string("/proc/cpuinfo").is_ok_and(|text| {
        text.lines()
            .any(|line| line.starts_with("flags") && line.contains(" hypervisor"))
    });
    let kind = if virtual_machine {
        "virtual cores"
    } else {
        "cores"
    };
    format!("{processors} {kind}, {architecture}, {system}")
}

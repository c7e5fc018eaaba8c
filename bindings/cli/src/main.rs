//! Goldseam on the command line: a third thin face of the core.

mod arguments;
mod calendar;
mod commands;
mod context;
mod error;
mod hardening;
mod output;
mod pixels;
mod player;
mod screen;
mod secret;
mod tour;

use std::process::ExitCode;

use clap::Parser;
use zeroizing_alloc::ZeroAlloc;

use crate::arguments::Arguments;
use crate::output::Output;

/// What is freed is wiped: after a lock no text or key stays in memory.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    hardening::begin();
    let arguments = Arguments::parse();
    let output = Output::new(arguments.global.json);
    match commands::run(arguments.command, &arguments.global, &output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            output.error(&error);
            ExitCode::from(error.kind().exit_code())
        }
    }
}

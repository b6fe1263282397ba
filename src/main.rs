//! The program `gapatlas`.

use std::process::ExitCode;

use clap::Parser;
use gapatlas::cli::{Cli, arguments, print_error, run};

/// Returns unused memory to the system, including that of GDAL; the C library keeps much of it for each thread
/// (docs/operate.md, Sizes).
#[cfg(feature = "jemalloc")]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// Exit codes: 0 ok, 1 findings that the user asked to fail on, 2 failure.
fn main() -> ExitCode {
    run(&Cli::parse_from(arguments(std::env::args_os()))).unwrap_or_else(|error| {
        print_error(&format!("{error:#}"));
        ExitCode::from(2)
    })
}

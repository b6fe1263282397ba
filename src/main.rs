//! The program `gapatlas`.

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser;
use gapatlas::cli::{Cli, arguments, run};
use tikv_jemallocator::Jemalloc;

/// It gives back memory that is not needed any more, also what GDAL had; the C library keeps much of what every thread once had
/// (docs/operate.md, Sizes).
#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

/// Exit codes: 0 ok, 1 findings that the user asked to fail on, 2 failure.
fn main() -> ExitCode {
    run(&Cli::parse_from(arguments(std::env::args_os()))).unwrap_or_else(|error| {
        // Whoever closed standard error does not want to know.
        let _ = writeln!(std::io::stderr(), "gapatlas: {error:#}");
        ExitCode::from(2)
    })
}

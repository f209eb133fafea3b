//! The binary `rostrum`. All of it is in the library, so that it can be tested without a process.

use std::process::ExitCode;

fn main() -> ExitCode {
    rostrum_cli::run(std::env::args_os())
}

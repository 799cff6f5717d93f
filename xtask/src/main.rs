//! `cargo xtask`: sets up, builds, serves and checks the site. `cargo xtask help` lists the commands.
#![allow(clippy::print_stdout, reason = "a command-line tool speaks through its output")]

mod arguments;
mod audit;
mod base;
mod bench;
mod browser;
mod build;
mod check;
mod compare;
mod content;
mod countries;
mod duration;
mod extents;
mod hosting;
mod land;
mod members;
mod node;
mod process;
mod schema;
#[cfg(test)]
mod scratch;
mod serve;
mod step;
mod system;
mod tools;
mod workspace;

use std::process::ExitCode;

use arguments::Command;
use workspace::Workspace;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<()> {
    let workspace = Workspace::here();
    match arguments::parse(lexopt::Parser::from_env())? {
        Command::Help => print!("{}", arguments::HELP),
        Command::Build(plan) => build::run(&workspace, &plan)?,
        Command::Content { check } => content::run(&workspace, check)?,
        Command::Countries => countries::run(&workspace).and_then(|()| extents::run(&workspace))?,
        Command::Schema => schema::run(&workspace)?,
        Command::Land => land::run(&workspace)?,
        Command::CheckMembers { file } => members::check(&workspace, &file)?,
        Command::Bench { quick } => bench::run(&workspace, quick)?,
        Command::Compare(options) => compare::run(&options)?,
        Command::Audit => audit::run(&workspace)?,
        Command::Test { quick } => check::run(&workspace, quick)?,
        Command::Serve(options) => serve::run(&workspace, &options)?,
    }
    Ok(())
}

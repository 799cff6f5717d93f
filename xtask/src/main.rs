//! `cargo xtask`: builds, serves and tests the site. `cargo xtask help` lists the commands.
#![allow(clippy::print_stdout, reason = "a command-line tool prints its output")]

mod arguments;
mod audit;
mod base;
mod bench;
mod browser;
mod build;
mod compare;
mod content;
mod countries;
mod country_bounds;
#[cfg(test)]
mod generated;
mod hosting;
mod land;
mod members;
mod node;
mod process;
mod progress;
mod schema;
mod serve;
mod system;
#[cfg(test)]
mod temp_dir;
mod test;
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
        Command::Help(text) => print!("{text}"),
        Command::Build { options, no_install } => build::run(&workspace, &options, no_install)?,
        Command::Content { check } => content::run(&workspace, check)?,
        Command::Countries => countries::run(&workspace).and_then(|()| country_bounds::run(&workspace))?,
        Command::Schema => schema::run(&workspace)?,
        Command::Land => land::run(&workspace)?,
        Command::CheckMembers { file } => members::check(&workspace, &file)?,
        Command::Bench { quick } => bench::run(&workspace, quick)?,
        Command::Compare(options) => compare::run(&options)?,
        Command::Audit => audit::run(&workspace)?,
        Command::Test(options) => test::run(&workspace, &options)?,
        Command::Serve(options) => serve::run(&workspace, &options)?,
    }
    Ok(())
}

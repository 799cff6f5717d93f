//! The command line.

mod help;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::prelude::{Long, Short, Value};
use lexopt::{Parser, ValueExt};

use crate::base::Base;
use crate::build::BuildOptions;
use crate::compare;
use crate::serve;
use crate::test;

/// A command of the tool.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Prints a text.
    Help(String),
    Build {
        options: BuildOptions,
        no_install: bool,
    },
    Test(test::Options),
    Bench {
        quick: bool,
    },
    Audit,
    Compare(compare::Options),
    Content {
        check: bool,
    },
    Land,
    Schema,
    Countries,
    CheckMembers {
        file: PathBuf,
    },
    Serve(serve::Options),
}

/// Parses the command line.
pub fn parse(mut parser: Parser) -> Result<Command> {
    match parser.next()? {
        None | Some(Long("help") | Short('h')) => Ok(Command::Help(help::overview())),
        Some(Value(name)) => command(&name.string()?, &mut parser),
        Some(other) => Err(other.unexpected().into()),
    }
}

/// Parses a command, or finds its help if it is asked for.
fn command(name: &str, parser: &mut Parser) -> Result<Command> {
    let rest: Vec<_> = parser.raw_args()?.collect();
    if rest.iter().any(|argument| argument == "--help" || argument == "-h") {
        return help_of(name);
    }
    let mut parser = Parser::from_args(rest);
    match name {
        "help" => help(&mut parser),
        "build" => build(&mut parser),
        "content" => Ok(Command::Content { check: flag(&mut parser, "check")? }),
        "test" => test(&mut parser).map(Command::Test),
        "bench" => Ok(Command::Bench { quick: flag(&mut parser, "quick")? }),
        "compare" => compare(&mut parser).map(Command::Compare),
        "members" => check_members(&mut parser),
        "serve" => serve(&mut parser).map(Command::Serve),
        "audit" => no_arguments(&mut parser, Command::Audit),
        "schema" => no_arguments(&mut parser, Command::Schema),
        "land" => no_arguments(&mut parser, Command::Land),
        "countries" => no_arguments(&mut parser, Command::Countries),
        _ => Err(unknown(name)),
    }
}

fn help(parser: &mut Parser) -> Result<Command> {
    match parser.next()? {
        None => Ok(Command::Help(help::overview())),
        Some(Value(name)) => help_of(&name.string()?),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn help_of(name: &str) -> Result<Command> {
    help::command(name).map(Command::Help).ok_or_else(|| unknown(name))
}

fn unknown(name: &str) -> anyhow::Error {
    anyhow::anyhow!("there is no command `{name}`; `cargo xtask help` lists the commands")
}

fn build(parser: &mut Parser) -> Result<Command> {
    let mut options = BuildOptions::for_base(&Base::root());
    let mut no_install = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("base") => options.base = Base::parse(&parser.value()?.string()?)?,
            Long("origin") => options.origin = origin(&parser.value()?.string()?)?,
            Long("policy-in-pages") => options.policy_in_pages = true,
            Long("no-install") => no_install = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Build { options, no_install })
}

fn serve(parser: &mut Parser) -> Result<serve::Options> {
    let mut options = serve::Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("base") => options.base = Base::parse(&parser.value()?.string()?)?,
            Long("port") => options.port = port(&parser.value()?.string()?)?,
            Long("no-build") => options.mode = serve::Mode::NoBuild,
            Long("dev") => options.mode = serve::Mode::Development,
            Long("no-install") => options.no_install = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn test(parser: &mut Parser) -> Result<test::Options> {
    let mut options = test::Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("quick") => options.quick = true,
            Long("no-install") => options.no_install = true,
            Value(word) => match options.stage {
                None => options.stage = Some(word.string()?.parse()?),
                Some(stage) if stage.takes_filters() => options.filters.push(word.string()?),
                Some(_) => return Err(Value(word).unexpected().into()),
            },
            other => return Err(other.unexpected().into()),
        }
    }
    if options.quick && options.stage.is_some() {
        bail!("`--quick` is for all stages; leave it out to run one");
    }
    Ok(options)
}

fn compare(parser: &mut Parser) -> Result<compare::Options> {
    let (mut folders, mut renames) = (Vec::new(), Vec::new());
    while let Some(argument) = parser.next()? {
        match argument {
            Long("renamed") => renames.push(compare::Rename::parse(&parser.value()?.string()?)?),
            Value(folder) => folders.push(PathBuf::from(folder)),
            other => return Err(other.unexpected().into()),
        }
    }
    match <[PathBuf; 2]>::try_from(folders) {
        Ok([old, new]) => Ok(compare::Options { old, new, renames }),
        Err(_) => bail!("write `cargo xtask compare OLD NEW`, with two built folders"),
    }
}

fn check_members(parser: &mut Parser) -> Result<Command> {
    let words: Vec<_> = parser.values().map(Iterator::collect).unwrap_or_default();
    match words.as_slice() {
        [verb, file] if verb == "check" => Ok(Command::CheckMembers { file: file.into() }),
        _ => bail!("write `cargo xtask members check FILE`"),
    }
}

/// Whether the only option of a command is given.
fn flag(parser: &mut Parser, name: &str) -> Result<bool> {
    let mut given = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Long(option) if option == name => given = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(given)
}

fn no_arguments(parser: &mut Parser, command: Command) -> Result<Command> {
    match parser.next()? {
        None => Ok(command),
        Some(other) => Err(other.unexpected().into()),
    }
}

/// Parses an origin: a scheme and a host, without a path.
fn origin(text: &str) -> Result<String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match host.map(|host| host.trim_end_matches('/')) {
        Some(host) if !host.is_empty() && !host.contains('/') => Ok(text.trim_end_matches('/').into()),
        _ => bail!("`--origin {text}` is not an origin: write https://example.org; a path goes into --base"),
    }
}

fn port(text: &str) -> Result<u16> {
    text.parse().with_context(|| format!("`--port {text}` is not a port: give a number from 1 to 65535"))
}

//! What the user asked for.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::prelude::{Long, Short, Value};
use lexopt::{Parser, ValueExt};

use crate::base::Base;
use crate::build::Plan;
use crate::compare;
use crate::serve;

pub const HELP: &str = "\
Usage: cargo xtask <command>

  serve [--port 8080] [--base /]   builds the site and serves it on this machine
        --no-build                 serves what was built before
        --dev                      rebuilds and reloads on every change (quick build, not what is shipped)
  build [--base /]                 makes dist/, ready for any static host; --base /wta/ for a sub-path
        --policy-in-pages          says the security policy in each page, for hosts that send no headers
        --origin https://…         where it will be published, in place of what config.json says
  test  [--quick]                  every check; --quick: format, lints and native tests only
  bench [--quick]                  measures the built site beside Leaflet and MapLibre; writes docs/developers/benchmark.md
  compare OLD NEW                  says what differs between two built folders, hashes and versions aside
        --renamed old=new          an asset family with another name in NEW; may be given again
  audit                            Lighthouse's scores of every page that was built; takes an hour
  content [--check]                compiles content/**/*.md into public/content/
  land                             makes the coastlines in public/geo/ from npm's world-atlas
  countries                        takes the countries' names, regions and extents from npm's packages
  schema                           writes the JSON Schemas in public/schema/
  members check FILE               reads a member file and says what is wrong with it
  help                             this text
";

/// A command of the tool.
#[derive(Debug, PartialEq)]
pub enum Command {
    Help,
    Build(Plan),
    Test { quick: bool },
    Bench { quick: bool },
    Audit,
    Compare(compare::Options),
    Content { check: bool },
    Land,
    Schema,
    Countries,
    CheckMembers { file: PathBuf },
    Serve(serve::Options),
}

/// Reads the command line.
pub fn parse(mut parser: Parser) -> Result<Command> {
    match parser.next()? {
        None | Some(Long("help") | Short('h')) => Ok(Command::Help),
        Some(Value(word)) => command(&word.string()?, parser),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn command(word: &str, parser: Parser) -> Result<Command> {
    match word {
        "help" => Ok(Command::Help),
        "build" => build(parser),
        "content" => Ok(Command::Content { check: flag(parser, "check")? }),
        "test" => Ok(Command::Test { quick: flag(parser, "quick")? }),
        "bench" => Ok(Command::Bench { quick: flag(parser, "quick")? }),
        "audit" => flagless(parser).map(|()| Command::Audit),
        "compare" => compare(parser).map(Command::Compare),
        "schema" => flagless(parser).map(|()| Command::Schema),
        "land" => flagless(parser).map(|()| Command::Land),
        "countries" => flagless(parser).map(|()| Command::Countries),
        "members" => check_members(parser),
        "serve" => serve(parser).map(Command::Serve),
        _ => bail!("there is no command `{word}`; `cargo xtask help` lists them"),
    }
}

fn build(mut parser: Parser) -> Result<Command> {
    let mut plan = Plan::of(&Base::root());
    while let Some(argument) = parser.next()? {
        match argument {
            Long("base") => plan.base = Base::parse(&parser.value()?.string()?)?,
            Long("origin") => plan.origin = origin(&parser.value()?.string()?)?,
            Long("policy-in-pages") => plan.policy_in_pages = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Build(plan))
}

fn serve(mut parser: Parser) -> Result<serve::Options> {
    let mut options = serve::Options { port: 8080, base: Base::root(), mode: serve::Mode::Built };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("base") => options.base = Base::parse(&parser.value()?.string()?)?,
            Long("port") => options.port = port(&parser.value()?.string()?)?,
            Long("no-build") => options.mode = serve::Mode::AsItIs,
            Long("dev") => options.mode = serve::Mode::Development,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn compare(mut parser: Parser) -> Result<compare::Options> {
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

fn check_members(mut parser: Parser) -> Result<Command> {
    let words: Vec<_> = parser.values().map(Iterator::collect).unwrap_or_default();
    match words.as_slice() {
        [verb, file] if verb == "check" => Ok(Command::CheckMembers { file: file.into() }),
        _ => bail!("write `cargo xtask members check FILE`"),
    }
}

/// Whether the one option that a command knows is given.
fn flag(mut parser: Parser, name: &str) -> Result<bool> {
    let mut given = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Long(option) if option == name => given = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(given)
}

fn flagless(mut parser: Parser) -> Result<()> {
    match parser.next()? {
        None => Ok(()),
        Some(other) => Err(other.unexpected().into()),
    }
}

/// A host with its scheme, without a slash at its end.
fn origin(text: &str) -> Result<String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match host.map(|host| host.trim_end_matches('/')) {
        Some(host) if !host.is_empty() && !host.contains('/') => Ok(text.trim_end_matches('/').into()),
        _ => bail!("`--origin {text}` is not a host: write https://example.org; a path goes into --base"),
    }
}

fn port(text: &str) -> Result<u16> {
    text.parse().with_context(|| format!("`--port {text}` is not a port: give a number from 1 to 65535"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command> {
        parse(Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn nothing_asks_for_help() {
        for line in ["", "help", "--help", "-h"] {
            assert_eq!(read(line).unwrap(), Command::Help, "{line}");
        }
    }

    #[test]
    fn a_base_and_a_port_are_read() {
        let base = Base::parse("/wta/").unwrap();
        assert_eq!(read("build --base /wta/").unwrap(), Command::Build(Plan::of(&base)));
        let Command::Serve(options) = read("serve --base wta --port 9000 --dev").unwrap() else { panic!() };
        assert_eq!(options, serve::Options { port: 9000, base, mode: serve::Mode::Development });
    }

    #[test]
    fn an_origin_is_a_host() {
        let Command::Build(plan) = read("build --origin https://wta.example/").unwrap() else { panic!() };
        assert_eq!(plan.origin, "https://wta.example");
        for text in ["wta.example", "https://", "https://wta.example/path"] {
            let error = read(&format!("build --origin {text}")).unwrap_err().to_string();
            assert!(error.ends_with("write https://example.org; a path goes into --base"), "{error}");
        }
    }

    #[test]
    fn the_one_option_of_a_command_is_read() {
        for (line, command) in [
            ("test", Command::Test { quick: false }),
            ("test --quick", Command::Test { quick: true }),
            (
                "build --policy-in-pages",
                Command::Build(Plan { policy_in_pages: true, ..Plan::of(&Base::root()) }),
            ),
            ("bench --quick", Command::Bench { quick: true }),
            ("content --check", Command::Content { check: true }),
            ("audit", Command::Audit),
            ("schema", Command::Schema),
            ("members check a.json", Command::CheckMembers { file: "a.json".into() }),
        ] {
            assert_eq!(read(line).unwrap(), command);
        }
    }

    #[test]
    fn two_folders_and_renamings_are_read() {
        let Command::Compare(options) = read("compare a --renamed desk=worker b").unwrap() else { panic!() };
        let renames = vec![compare::Rename::parse("desk=worker").unwrap()];
        assert_eq!(options, compare::Options { old: "a".into(), new: "b".into(), renames });
    }

    #[test]
    fn a_mistake_is_answered_with_a_remedy() {
        for (line, message) in [
            ("deploy", "there is no command `deploy`; `cargo xtask help` lists them"),
            ("serve --port x", "`--port x` is not a port: give a number from 1 to 65535"),
            ("members look a.json", "write `cargo xtask members check FILE`"),
            ("members", "write `cargo xtask members check FILE`"),
            ("content --quick", "invalid option '--quick'"),
            ("compare dist", "write `cargo xtask compare OLD NEW`, with two built folders"),
            ("compare a b --renamed desk", "`--renamed desk` is not a renaming: write `--renamed old=new`"),
            ("land now", "unexpected argument \"now\""),
            ("build --fast", "invalid option '--fast'"),
        ] {
            assert_eq!(read(line).unwrap_err().to_string(), message);
        }
    }
}

//! Command lines and what they mean.

use super::*;
use crate::test::Stage;

fn parsed(line: &str) -> Result<Command> {
    parse(Parser::from_args(line.split_whitespace()))
}

fn error(line: &str) -> String {
    parsed(line).unwrap_err().to_string()
}

#[test]
fn help_is_shown_on_request_and_without_a_command() {
    for line in ["", "help", "--help", "-h"] {
        assert_eq!(parsed(line).unwrap(), Command::Help(help::overview()), "{line}");
    }
    for line in ["help serve", "serve --help", "serve --port 1 -h"] {
        assert_eq!(parsed(line).unwrap(), Command::Help(help::command("serve").unwrap()), "{line}");
    }
}

#[test]
fn the_options_of_serve_are_parsed() {
    let Command::Serve(options) = parsed("serve --base wta --port 9000 --dev --no-install").unwrap() else {
        panic!()
    };
    let base = Base::parse("/wta/").unwrap();
    let mode = serve::Mode::Development;
    assert_eq!(options, serve::Options { port: 9000, base, mode, no_install: true });
}

#[test]
fn the_options_of_build_are_parsed() {
    let line = "build --base /wta/ --origin https://wta.example/ --policy-in-pages";
    let options = BuildOptions {
        base: Base::parse("/wta/").unwrap(),
        origin: "https://wta.example".into(),
        policy_in_pages: true,
    };
    assert_eq!(parsed(line).unwrap(), Command::Build { options, no_install: false });
}

#[test]
fn an_origin_has_no_path() {
    for text in ["wta.example", "https://", "https://wta.example/path"] {
        let error = error(&format!("build --origin {text}"));
        assert!(error.ends_with("write https://example.org; a path goes into --base"), "{error}");
    }
}

#[test]
fn a_stage_of_the_tests_and_its_filters_are_parsed() {
    let options = |stage, filters: &[&str]| {
        let filters = filters.iter().map(|&filter| filter.into()).collect();
        Command::Test(test::Options { stage, filters, ..test::Options::default() })
    };
    for (line, expected) in [
        ("test", options(None, &[])),
        ("test lint", options(Some(Stage::Lint), &[])),
        ("test e2e journey axe", options(Some(Stage::E2e), &["journey", "axe"])),
    ] {
        assert_eq!(parsed(line).unwrap(), expected, "{line}");
    }
}

#[test]
fn two_folders_and_renamings_are_parsed() {
    let Command::Compare(options) = parsed("compare a --renamed helper=worker b").unwrap() else { panic!() };
    let renames = vec![compare::Rename::parse("helper=worker").unwrap()];
    assert_eq!(options, compare::Options { old: "a".into(), new: "b".into(), renames });
}

#[test]
fn other_options_are_parsed() {
    let quick = test::Options { quick: true, no_install: true, ..test::Options::default() };
    for (line, command) in [
        ("test --quick --no-install", Command::Test(quick)),
        ("bench --quick", Command::Bench { quick: true }),
        ("content --check", Command::Content { check: true }),
        ("audit", Command::Audit),
        ("schema", Command::Schema),
        ("members check a.json", Command::CheckMembers { file: "a.json".into() }),
    ] {
        assert_eq!(parsed(line).unwrap(), command);
    }
}

#[test]
fn errors_say_what_to_write_instead() {
    for (line, message) in [
        ("deploy", "there is no command `deploy`; `cargo xtask help` lists the commands"),
        ("help deploy", "there is no command `deploy`; `cargo xtask help` lists the commands"),
        ("serve --port x", "`--port x` is not a port: give a number from 1 to 65535"),
        ("members look a.json", "write `cargo xtask members check FILE`"),
        ("members", "write `cargo xtask members check FILE`"),
        ("test lint a", "unexpected argument \"a\""),
        ("test --quick lint", "`--quick` is for all stages; leave it out to run one"),
        ("content --quick", "invalid option '--quick'"),
        ("compare dist", "write `cargo xtask compare OLD NEW`, with two built folders"),
        ("compare a b --renamed helper", "`--renamed helper` is not a renaming: write `--renamed old=new`"),
        ("land now", "unexpected argument \"now\""),
        ("build --fast", "invalid option '--fast'"),
    ] {
        assert_eq!(error(line), message);
    }
}

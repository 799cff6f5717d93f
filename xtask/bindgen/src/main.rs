//! Generates the JavaScript bindings of a module, with the options that Trunk gives to `wasm-bindgen`.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use wasm_bindgen_cli_support::Bindgen;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What to generate.
#[derive(Debug, Default, PartialEq)]
struct Options {
    input: PathBuf,
    out_dir: PathBuf,
    /// The name of the files, without an extension; by default that of the module.
    out_name: Option<String>,
    target: String,
    no_typescript: bool,
    keep_debug: bool,
    no_demangle: bool,
}

#[derive(Debug, PartialEq)]
enum Command {
    Version,
    Generate(Options),
}

fn main() -> ExitCode {
    match parse(Parser::from_env()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Version => println!("wasm-bindgen {VERSION}"),
        Command::Generate(options) => generate(&options)?,
    }
    Ok(())
}

fn parse(mut parser: Parser) -> Result<Command> {
    let mut options = Options { target: "bundler".into(), ..Options::default() };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Version),
            Arg::Long("target") => options.target = parser.value()?.string()?,
            Arg::Long("out-dir") => options.out_dir = parser.value()?.into(),
            Arg::Long("out-name") => options.out_name = Some(parser.value()?.string()?),
            Arg::Long("no-typescript") => options.no_typescript = true,
            Arg::Long("keep-debug") => options.keep_debug = true,
            Arg::Long("no-demangle") => options.no_demangle = true,
            // Without effect in wasm-bindgen as well: both are detected.
            Arg::Long("reference-types" | "weak-refs") => {}
            Arg::Value(input) => options.input = input.into(),
            other => return Err(other.unexpected().into()),
        }
    }
    for (path, name) in [(&options.input, "a module"), (&options.out_dir, "--out-dir")] {
        if path.as_os_str() == OsString::new() {
            bail!("{name} is missing; Trunk gives it");
        }
    }
    Ok(Command::Generate(options))
}

fn generate(options: &Options) -> Result<()> {
    let mut bindgen = Bindgen::new();
    select_target(&mut bindgen, &options.target)?;
    bindgen
        .input_path(&options.input)
        .typescript(!options.no_typescript)
        .keep_debug(options.keep_debug)
        .demangle(!options.no_demangle);
    if let Some(name) = &options.out_name {
        bindgen.out_name(name);
    }
    bindgen
        .generate(&options.out_dir)
        .with_context(|| format!("cannot generate the bindings of {}", options.input.display()))
}

fn select_target(bindgen: &mut Bindgen, target: &str) -> Result<()> {
    match target {
        "bundler" => bindgen.bundler(true)?,
        "web" => bindgen.web(true)?,
        "no-modules" => bindgen.no_modules(true)?,
        "nodejs" => bindgen.nodejs(true)?,
        "deno" => bindgen.deno(true)?,
        _ => bail!("`--target {target}`: expected bundler, web, no-modules, nodejs or deno"),
    };
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        parse(Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn the_options_of_trunk_are_understood() {
        let line = "--target=web --out-dir=out --out-name=site a.wasm --keep-debug --no-demangle --reference-types \
                    --weak-refs --no-typescript";
        let expected = Options {
            input: "a.wasm".into(),
            out_dir: "out".into(),
            out_name: Some("site".into()),
            target: "web".into(),
            no_typescript: true,
            keep_debug: true,
            no_demangle: true,
        };
        assert_eq!(parsed(line).unwrap(), Command::Generate(expected));
    }

    #[test]
    fn the_version_is_that_of_the_library() {
        assert_eq!(parsed("--version").unwrap(), Command::Version);
        assert!(
            include_str!("../Cargo.toml").contains(&format!("wasm-bindgen-cli-support = \"={VERSION}\""))
        );
    }

    #[test]
    fn missing_and_unknown_arguments_are_errors() {
        for (line, message) in [
            ("--out-dir=a", "a module is missing; Trunk gives it"),
            ("a.wasm", "--out-dir is missing; Trunk gives it"),
            ("a.wasm --out-dir=a --fast", "invalid option '--fast'"),
        ] {
            assert_eq!(parsed(line).unwrap_err().to_string(), message);
        }
        assert!(
            select_target(&mut Bindgen::new(), "php").unwrap_err().to_string().contains("`--target php`")
        );
    }
}

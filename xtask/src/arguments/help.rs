//! The help texts.

/// The commands in the order of the overview: name, usage, summary, details.
const COMMANDS: [(&str, &str, &str, &str); 12] = [
    (
        "serve",
        "serve [OPTIONS]",
        "build the site and serve it on this machine",
        "  --port 8080      the port to listen on
  --base /         the path of the site, such as /wta/
  --no-build       serve the last build
  --dev            rebuild and reload on every change; a quick build, not the one to publish
  --no-install     fail with a list of what is missing instead of installing it

The first run compiles the build tools and takes several minutes. Share pictures and compressed copies are made while the site
is already served.
",
    ),
    (
        "build",
        "build [OPTIONS]",
        "make dist/, ready for any static host",
        "  --base /             the path of the site, such as /wta/
  --origin https://…   where the site will be published, instead of what config.json says
  --policy-in-pages    put the security policy into each page, for hosts that send no headers
  --no-install         fail with a list of what is missing instead of installing it
",
    ),
    (
        "test",
        "test [OPTIONS] [STAGE [FILTER…]]",
        "run every check, one stage, or the tests of a stage that match a filter",
        "  --quick          format, lints and native tests without views; needs no npm package and no browser
  --no-install     fail with a list of what is missing instead of installing it

Stages:
  lint                format, lints and types of Rust and scripts
  native [FILTER…]    tests that need no browser
  interop             exports, read by Python, GDAL and ical.js
  schema              the JSON Schemas against the code that reads the files
  web [FILTER…]       tests/web, compiled for the browser and run in one
  build               both builds, and whether they are reproducible
  markup              the Nu HTML Checker on every page
  e2e [FILTER…]       tests/e2e: the built site in a browser
  hosts [FILTER…]     tests/hosts: nginx, Caddy, Netlify, Cloudflare, Vercel and our own server
  audit               Lighthouse on one page of each kind
  shutdown            Ctrl-C ends every command with all it has started
  sources [FILTER…]   tests/sources: members from real servers

`cargo xtask test e2e journey` runs tests/e2e/journey.spec.mjs. Stages that test a build use the last one; `cargo xtask test build`
makes it again.
",
    ),
    (
        "bench",
        "bench [--quick]",
        "measure the built site beside Leaflet and MapLibre; write docs/developers/benchmark.md",
        "  --quick    only the real members, once, without a report
",
    ),
    (
        "audit",
        "audit",
        "score every page of the build with Lighthouse; takes an hour",
        "",
    ),
    (
        "compare",
        "compare OLD NEW [OPTIONS]",
        "list the differences between two built folders, except hashes and versions",
        "  --renamed old=new    an asset family that has another name in NEW; can be repeated

Pages are compared as HTML, feeds as XML, data as JSON and pictures byte for byte. Scripts and modules only have to exist.
",
    ),
    (
        "content",
        "content [--check]",
        "compile content/ and locales/ into public/content/",
        "  --check    write nothing; fail if a compiled file is out of date
",
    ),
    ("land", "land", "make the coastlines in public/geo/ and the places of names in public/labels/ from npm's world-atlas", ""),
    ("countries", "countries", "make the names, regions and bounds of countries, and plural forms, from npm packages", ""),
    ("schema", "schema", "write the JSON Schemas in public/schema/", ""),
    ("members", "members check FILE", "list the errors in a member file", ""),
    (
        "help",
        "help [COMMAND]",
        "show this text, or the options of a command",
        "",
    ),
];

/// The overview of all commands.
pub fn overview() -> String {
    let lines: String =
        COMMANDS.iter().map(|(name, _, summary, _)| format!("  {name:<10} {summary}\n")).collect();
    format!(
        "Usage: cargo xtask <command> [options]\n\n{lines}\n`cargo xtask help <command>` or `cargo xtask <command> --help` shows its options.\n"
    )
}

/// The help of a command; `None` for an unknown command.
pub fn command(name: &str) -> Option<String> {
    let (_, usage, summary, details) = COMMANDS.iter().find(|(own, ..)| *own == name)?;
    let details = if details.is_empty() { String::new() } else { format!("\n{details}") };
    Some(format!("Usage: cargo xtask {usage}\n\n{}.\n{details}", sentence(summary)))
}

fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test::Stage;

    #[test]
    fn the_overview_lists_every_command() {
        let text = overview();
        assert!(text.contains("  serve      build the site and serve it on this machine\n"), "{text}");
        assert!(COMMANDS.iter().all(|(name, ..)| text.contains(&format!("\n  {name} "))));
    }

    #[test]
    fn a_command_has_its_own_help() {
        assert_eq!(
            command("content").unwrap(),
            "Usage: cargo xtask content [--check]\n\nCompile content/ and locales/ into public/content/.\n\n  \
             --check    write nothing; fail if a compiled file is out of date\n"
        );
        assert_eq!(command("deploy"), None);
    }

    #[test]
    fn the_help_of_test_lists_every_stage() {
        let text = command("test").unwrap();
        for stage in Stage::ALL {
            let usage = if stage.takes_filters() { " [FILTER…]" } else { "  " };
            assert!(text.contains(&format!("\n  {}{usage}", stage.as_str())), "{}", stage.as_str());
        }
    }
}

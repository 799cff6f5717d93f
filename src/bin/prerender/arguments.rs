//! The command-line arguments.

use std::path::PathBuf;

use lexopt::{Error, Parser, ValueExt};

/// What the program expects.
pub const USAGE: &str =
    "prerender --dist DIR --base /PATH/ --fonts DIR [--origin URL] [--no-images | --only-images]";

/// The parsed arguments.
#[derive(Debug, PartialEq)]
pub struct Arguments {
    /// The folder to publish. Pages are written into it; its `index.html` is the template.
    pub dist: PathBuf,
    /// The path that the site is published under.
    pub base: String,
    /// The scheme and host that the site is published on. If empty, the settings decide.
    pub origin: String,
    /// The folder of the fonts for share images.
    pub fonts: PathBuf,
    pub scope: Scope,
}

/// Which files are written. Share images take most of the time, so a caller may leave them for later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    #[default]
    Everything,
    /// Everything but the share images (`--no-images`).
    NoImages,
    /// Only the share images, into a folder that already has its pages (`--only-images`).
    OnlyImages,
}

impl Arguments {
    /// Parses the arguments.
    ///
    /// # Errors
    /// An unknown argument, a missing value, or a missing required argument.
    pub fn parse(mut parser: Parser) -> Result<Self, Error> {
        let (mut dist, mut base, mut fonts) = (None, None, None);
        let (mut origin, mut scope) = (String::new(), Scope::default());
        while let Some(argument) = parser.next()? {
            use lexopt::Arg::Long;
            match argument {
                Long("dist") => dist = Some(parser.value()?.into()),
                Long("base") => base = Some(parser.value()?.string()?),
                Long("origin") => origin = parser.value()?.string()?,
                Long("fonts") => fonts = Some(parser.value()?.into()),
                Long("no-images") => scope = Scope::NoImages,
                Long("only-images") => scope = Scope::OnlyImages,
                unexpected => return Err(unexpected.unexpected()),
            }
        }
        Ok(Self {
            dist: dist.ok_or("missing --dist")?,
            base: base.ok_or("missing --base")?,
            origin,
            fonts: fonts.ok_or("missing --fonts")?,
            scope,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Arguments, Error> {
        Arguments::parse(Parser::from_args(line.split(' ')))
    }

    #[test]
    fn arguments_may_come_in_any_order() {
        let arguments = parse("--no-images --fonts f --base /wta/ --dist d").unwrap();
        let expected = Arguments {
            dist: "d".into(),
            base: "/wta/".into(),
            origin: String::new(),
            fonts: "f".into(),
            scope: Scope::NoImages,
        };
        assert_eq!(arguments, expected);
    }

    #[test]
    fn errors_name_the_argument() {
        for (line, expected) in [
            ("--base / --fonts f", "missing --dist"),
            ("--dist", "missing argument for option '--dist'"),
            ("--images", "invalid option '--images'"),
        ] {
            assert_eq!(parse(line).unwrap_err().to_string(), expected, "{line}");
        }
    }
}

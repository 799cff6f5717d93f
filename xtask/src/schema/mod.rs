//! `schema`: writes JSON Schemas of what editors and deployers write, so that their editors can help them.
//!
//! The readers are written by hand, for their messages and for the size of the module. The types here describe the same
//! documents; `tests/schema` holds both against each other.

mod config;
mod member;
mod pattern;
mod source;

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use schemars::{Schema, schema_for};

use crate::process;
use crate::progress;
use crate::workspace::Workspace;

/// The schemas, and where each is published.
fn all() -> [(&'static str, Schema); 2] {
    [
        ("public/schema/members.schema.json", schema_for!(member::Collection)),
        ("public/schema/config.schema.json", schema_for!(config::Config)),
    ]
}

fn written(schema: &Schema) -> Result<String> {
    Ok(serde_json::to_string_pretty(schema)? + "\n")
}

/// Writes the schemas.
pub fn run(workspace: &Workspace) -> Result<()> {
    fs::create_dir_all(workspace.path("public/schema"))?;
    all().iter().try_for_each(|(target, schema)| {
        progress::stage_quiet(target, || {
            fs::write(workspace.path(target), written(schema)?)
                .with_context(|| format!("{target} cannot be written"))
        })
    })
}

/// Holds the schemas against the site's own data and against the broken documents, with a validator of other make.
pub fn check(workspace: &Workspace) -> Result<()> {
    process::run(Command::new("node").arg("tests/schema/agreement.mjs").current_dir(workspace.root()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Lang;

    #[test]
    fn the_committed_schemas_are_what_the_types_give() {
        for (target, schema) in all() {
            let committed = fs::read_to_string(Workspace::here().path(target)).unwrap();
            assert!(written(&schema).unwrap() == committed, "{target} is stale; run `cargo xtask schema`");
        }
    }

    #[test]
    fn every_language_has_its_fields() {
        let [(_, members), (_, config)] = all().map(|(target, schema)| (target, written(&schema).unwrap()));
        for lang in Lang::ALL.map(Lang::code) {
            assert!(members.contains(&format!("\"name_{lang}\": {{")), "{lang}");
            assert!(config.contains(&format!("\"{lang}\": {{")), "{lang}");
        }
    }
}

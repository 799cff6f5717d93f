//! `schema`: writes the JSON Schemas of config.json and of member lists, for completion and validation in text editors.
//!
//! The types here only describe the documents. The site's own types cannot derive the schemas: its decoders are written by
//! hand, for good error messages and a small WebAssembly module, and their types have another shape than the documents.
//! tests/schema/agreement.mjs checks that schemas and decoders agree.

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

/// The schemas and their paths.
fn schemas() -> [(&'static str, Schema); 2] {
    [
        ("public/schema/members.schema.json", schema_for!(member::Collection)),
        ("public/schema/config.schema.json", schema_for!(config::Config)),
    ]
}

fn to_json(schema: &Schema) -> Result<String> {
    Ok(serde_json::to_string_pretty(schema)? + "\n")
}

/// Writes the schemas.
pub fn run(workspace: &Workspace) -> Result<()> {
    fs::create_dir_all(workspace.path("public/schema"))?;
    schemas().iter().try_for_each(|(target, schema)| {
        progress::stage_quiet(target, || {
            fs::write(workspace.path(target), to_json(schema)?)
                .with_context(|| format!("{target} cannot be written"))
        })
    })
}

/// Checks with an independent validator that the schemas agree with the decoders.
pub fn check(workspace: &Workspace) -> Result<()> {
    process::run(Command::new("node").arg("tests/schema/agreement.mjs").current_dir(workspace.root()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Lang;

    #[test]
    fn the_committed_schemas_are_up_to_date() {
        for (target, schema) in schemas() {
            let committed = fs::read_to_string(Workspace::here().path(target)).unwrap();
            assert!(
                to_json(&schema).unwrap() == committed,
                "{target} is out of date; run `cargo xtask schema`"
            );
        }
    }

    #[test]
    fn every_language_has_its_fields() {
        let [(_, members), (_, config)] =
            schemas().map(|(target, schema)| (target, to_json(&schema).unwrap()));
        for lang in Lang::ALL.map(Lang::code) {
            assert!(members.contains(&format!("\"name_{lang}\": {{")), "{lang}");
            assert!(config.contains(&format!("\"{lang}\": {{")), "{lang}");
        }
    }
}

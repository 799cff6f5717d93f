//! `members check`: validates a member list with the site's own decoder.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use domain::Lang;
use validate::{Changes, IssueKind};

use crate::workspace::Workspace;

const PUBLISHED: &str = "public/data/members.geojson";

/// Prints the issues in a file and what it would change. Fails if the site would leave out a record or a field.
pub fn check(workspace: &Workspace, file: &Path) -> Result<()> {
    let name = file.display();
    let bytes = fs::read(file).with_context(|| format!("cannot read {name}"))?;
    let published =
        fs::read(workspace.path(PUBLISHED)).with_context(|| format!("cannot read {PUBLISHED}"))?;
    let published =
        domain::decode(&published).with_context(|| format!("{PUBLISHED} is not a list of members"))?;
    let report = validate::check(&bytes, &name.to_string(), &published);
    let report = report.map_err(|error| anyhow!("{name}: {}", error.message(Lang::En)))?;
    for issue in &report.issues {
        let message = match &issue.kind {
            IssueKind::Dropped(diagnostic) => diagnostic.problem.to_string(),
            kind => format!("{}: {}", issue.record, kind.message(Lang::En)),
        };
        println!("{name}:{}: {message}", issue.line);
    }
    print_changes(&report.changes);
    let dropped = report.issues.iter().filter(|issue| matches!(issue.kind, IssueKind::Dropped(_))).count();
    println!("{} members, {dropped} problems", report.decoded.members.len());
    ensure!(dropped == 0, "{name} has problems; see above for each line and what is expected there");
    Ok(())
}

/// Prints the differences from the published list.
fn print_changes(changes: &Changes) {
    for id in &changes.added {
        println!("+ {id}");
    }
    for id in &changes.removed {
        println!("- {id}");
    }
    for changed in &changes.changed {
        println!("~ {} {}: {} -> {}", changed.id, changed.field, changed.before, changed.after);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temp_dir::TempDir;

    #[test]
    fn the_published_list_has_no_problems() {
        check(&Workspace::here(), &Workspace::here().path(PUBLISHED)).unwrap();
    }

    #[test]
    fn a_problem_is_an_error() {
        let dir = TempDir::new();
        dir.write(
            "bad.geojson",
            r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":"A b"}]}"#,
        );
        let error = check(&Workspace::here(), &dir.path("bad.geojson")).unwrap_err().to_string();
        assert!(error.contains("bad.geojson has problems"), "{error}");
    }

    #[test]
    fn a_file_that_is_not_a_list_is_an_error() {
        let dir = TempDir::new();
        dir.write("page.geojson", "<!doctype html>");
        let error = check(&Workspace::here(), &dir.path("page.geojson")).unwrap_err().to_string();
        assert!(error.contains("page.geojson: "), "{error}");
    }
}

//! `members check`: reads a member file as the site does, and says what is wrong with it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};

/// Prints every problem of a file; an error when there is one.
pub fn check(file: &Path) -> Result<()> {
    let name = file.display();
    let bytes = fs::read(file).with_context(|| format!("{name} cannot be read"))?;
    let feed = domain::decode(&bytes).map_err(|error| anyhow!("{name}: {error}"))?;
    for problem in &feed.problems {
        println!("{name}:{}: {problem}", problem.line);
    }
    let (members, problems) = (feed.members.len(), feed.problems.len());
    println!("{members} members, {problems} problems");
    ensure!(problems == 0, "{name} has problems; each line above says where and what is expected there");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;
    use crate::workspace::Workspace;

    #[test]
    fn the_sites_own_members_have_no_problem() {
        check(&Workspace::here().path("public/data/members.geojson")).unwrap();
    }

    #[test]
    fn a_problem_is_an_error() {
        let scratch = Scratch::new("members");
        scratch.write(
            "bad.geojson",
            r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":"A b"}]}"#,
        );
        let error = check(&scratch.path("bad.geojson")).unwrap_err().to_string();
        assert!(error.contains("bad.geojson has problems"), "{error}");
    }

    #[test]
    fn what_is_no_list_of_members_is_an_error() {
        let scratch = Scratch::new("members-none");
        scratch.write("page.geojson", "<!doctype html>");
        let error = check(&scratch.path("page.geojson")).unwrap_err().to_string();
        assert!(error.contains("page.geojson: "), "{error}");
    }
}

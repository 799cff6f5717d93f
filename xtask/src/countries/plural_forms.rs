//! The plural forms of each language: which form goes with a whole number.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use domain::Lang;
use serde::Deserialize;

use crate::content::PluralForms;
use crate::workspace::Workspace;

pub const TARGET: &str = "xtask/src/content/messages/plural-forms.json";
const SOURCE: &str = "node_modules/cldr-core/supplemental/plurals.json";
/// The categories of CLDR, in its order.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

#[derive(Deserialize)]
struct PluralsFile {
    supplemental: Supplemental,
}

#[derive(Deserialize)]
struct Supplemental {
    #[serde(rename = "plurals-type-cardinal")]
    cardinal: BTreeMap<String, Rules>,
}

/// The rules of a language, by category: `pluralRule-count-one`.
type Rules = BTreeMap<String, String>;

/// The forms of the languages of the site.
pub fn generate(workspace: &Workspace) -> Result<String> {
    let rules = rules(workspace)?;
    let mut languages = BTreeMap::new();
    for lang in Lang::ALL {
        let rules = rules.get(lang.code()).with_context(|| format!("{SOURCE} has no {}", lang.code()))?;
        languages.insert(lang.code(), forms(rules));
    }
    Ok(serde_json::to_string_pretty(&languages)? + "\n")
}

fn rules(workspace: &Workspace) -> Result<BTreeMap<String, Rules>> {
    let text =
        fs::read(workspace.path(SOURCE)).with_context(|| format!("cannot read {SOURCE}; run `npm ci`"))?;
    let source: PluralsFile =
        serde_json::from_slice(&text).with_context(|| format!("{SOURCE} has an unexpected format"))?;
    Ok(source.supplemental.cardinal)
}

/// Numbers from a hundred on have the form of their last two digits. In some languages whole millions have one of their own, which is
/// left out: the site counts members.
fn forms(rules: &Rules) -> PluralForms {
    let categories: Vec<&str> = (0..200).map(|number| category(rules, number)).collect();
    let used: Vec<&str> = CATEGORIES.into_iter().filter(|name| categories.contains(name)).collect();
    let mut table: String = categories
        .iter()
        .filter_map(|category| used.iter().position(|name| name == category))
        .map(|form| form.to_string())
        .collect();
    while table.len() > 1 && table.as_bytes()[table.len() - 1] == table.as_bytes()[table.len() - 2] {
        table.pop();
    }
    PluralForms { forms: used.into_iter().map(String::from).collect(), table }
}

/// The category of a whole number.
fn category(rules: &Rules, number: u64) -> &'static str {
    let holds = |category: &&str| {
        let rule = rules.get(&format!("pluralRule-count-{category}"));
        rule.is_some_and(|rule| is_true(rule.split('@').next().unwrap_or_default(), number))
    };
    CATEGORIES[..CATEGORIES.len() - 1].iter().copied().find(holds).unwrap_or("other")
}

/// Whether a condition holds: `n % 10 = 1 and n % 100 != 11 or …`.
fn is_true(condition: &str, number: u64) -> bool {
    condition
        .split(" or ")
        .any(|all| all.split(" and ").all(|relation| is_relation_true(relation.trim(), number)))
}

fn is_relation_true(relation: &str, number: u64) -> bool {
    let (left, values, expected) = match relation.split_once(" != ") {
        Some((left, values)) => (left, values, false),
        None => match relation.split_once(" = ") {
            Some((left, values)) => (left, values, true),
            None => return false,
        },
    };
    let (operand, modulus) = left.split_once(" % ").unwrap_or((left, ""));
    // The other operands are about decimals and exponents, which whole numbers don't have.
    let value = if matches!(operand, "n" | "i") { number } else { 0 };
    let value = modulus.parse().map_or(value, |modulus: u64| value % modulus);
    let is_in = |range: &str| {
        let (first, last) = range.split_once("..").unwrap_or((range, range));
        first.parse().is_ok_and(|first: u64| first <= value)
            && last.parse().is_ok_and(|last: u64| value <= last)
    };
    values.split(',').any(|range| is_in(range.trim())) == expected
}

#[cfg(test)]
mod tests {
    use domain::messages::plural_form;

    use super::*;
    use crate::generated::assert_up_to_date;
    use crate::node;

    #[test]
    fn the_committed_forms_are_up_to_date() {
        assert_up_to_date(SOURCE, TARGET, generate);
    }

    #[test]
    fn tables_of_languages_are_short() {
        let workspace = Workspace::here();
        if node::may_skip(&workspace, SOURCE) {
            return;
        }
        let rules = rules(&workspace).unwrap();
        for (lang, expected) in [("en", "101"), ("ko", "0"), ("fr", "001"), ("cs", "201112")] {
            assert_eq!(forms(&rules[lang]).table, expected, "{lang}");
        }
    }

    #[test]
    fn the_tables_give_the_forms_of_cldr_in_every_language() {
        let workspace = Workspace::here();
        if node::may_skip(&workspace, SOURCE) {
            return;
        }
        for (lang, rules) in rules(&workspace).unwrap() {
            let PluralForms { forms, table } = forms(&rules);
            for number in 0..1000 {
                assert_eq!(
                    forms[plural_form(&table, number)],
                    category(&rules, number as u64),
                    "{lang} {number}"
                );
            }
        }
    }
}

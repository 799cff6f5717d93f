//! Tests of the compiler of messages.

use domain::messages::{Declared, Entries, Parameter};

use super::*;

const FORMS: &str = r#"{"forms": ["one", "other"], "table": "101"}"#;
const PARAMETERS: &[Parameter] =
    &[Parameter { name: "name", is_count: false }, Parameter { name: "count", is_count: true }];

/// The texts of an area with a message of each kind, or the errors.
fn compile_area(text: &str) -> Result<Vec<String>, Vec<String>> {
    const AREA: domain::messages::Area = domain::messages::Area {
        name: "test",
        chunk: Chunk::App,
        messages: &[
            Declared { name: "plain", entries: Entries::Text(&[]) },
            Declared { name: "with_parts", entries: Entries::Text(PARAMETERS) },
            Declared { name: "table", entries: Entries::Table(&["a", "b/c"]) },
        ],
    };
    let (file, mut errors) = (DataFile::new("test.ftl", text), Vec::new());
    let forms: PluralForms = serde_json::from_str(FORMS).unwrap();
    let texts = AreaCompiler::new(&file, &forms, &mut errors).texts(&AREA);
    if errors.is_empty() {
        Ok(texts.into_iter().map(String::from).collect())
    } else {
        Err(errors.iter().map(ToString::to_string).collect())
    }
}

const TABLE: &str = "table =\n    .a = A\n    .b-c = C\n";

fn with_parts(pattern: &str) -> Result<String, String> {
    let compiled = compile_area(&format!("plain = Plain\n{TABLE}with-parts = {pattern}\n"));
    compiled.map(|texts| texts[1].clone()).map_err(|errors| errors.join("; "))
}

#[test]
fn texts_are_in_the_order_of_their_declaration() {
    let texts = compile_area(&format!(
        "{TABLE}with-parts = {{ $count }} of {{ $name }}\n# A comment.\nplain = Plain\n"
    ));
    assert_eq!(texts.unwrap(), ["Plain", "{1} of {0}", "A", "C"]);
}

#[test]
fn variants_become_forms() {
    for (pattern, expected) in [
        (
            "{ $name }: { $count ->\n    [one] a member\n   *[other] { $count } members\n }",
            "{0}: {1|a member|# members}",
        ),
        ("{ $name }{ $count ->\n   *[other] members\n }", "{0}{1|members|members}"),
        ("{ $name }", "{0}"),
        ("1{\"\\u00A0\"}km {$name}", "1\u{a0}km {0}"),
    ] {
        assert_eq!(with_parts(pattern).as_deref(), Ok(expected), "{pattern}");
    }
}

#[test]
fn what_the_module_cannot_express_is_rejected() {
    for (pattern, part_of_error) in [
        ("{ $count }", "test.ftl:5: `with-parts`: `{ $name }` is missing"),
        ("{ $nam } { $name }", "`$nam` is not a variable of this message; it has $name, $count"),
        (
            "{ $name }{ $count ->\n    [few] a\n   *[other] b\n }",
            "`[few]`: the variants of this language are one, other",
        ),
        (
            "{ $name }{ $count ->\n    [0] a\n   *[other] b\n }",
            "`[0]`: the variants of this language are one, other",
        ),
        ("{ $name ->\n   *[other] b\n }", "`$name` is not a number of things"),
        ("{ $name }{ $count ->\n   *[other] { $name }\n }", "a variant can have no variable but `$count`"),
        ("{ $name }{ $count ->\n   *[other] a|b\n }", "`|` cannot be used here"),
        ("{ $name }{ NUMBER($count) }", "functions, terms and references to messages cannot be used"),
        ("{ $name }{ plain }", "functions, terms and references to messages cannot be used"),
        (
            "{ $name }{ -site }\n-site = { -site }",
            "functions, terms and references to messages cannot be used",
        ),
        ("{ $name }{\"{\"}", "`{` cannot be used here"),
        ("{ $name", "test.ftl:"),
    ] {
        let error = with_parts(pattern).unwrap_err();
        assert!(error.contains(part_of_error), "{pattern}: {error}");
    }
}

#[test]
fn missing_and_unknown_messages_are_reported() {
    let errors = compile_area("plain = Plain\nplan = Plan\ntable =\n    .a = A\n    .d = D\n").unwrap_err();
    assert_eq!(
        errors,
        [
            "test.ftl:6: the message `with-parts` is missing; add `with-parts = …`",
            "test.ftl:5: `table.d` is not used by the site; correct it, or remove it",
            "test.ftl:3: `table` has no text for `b-c`; add `.b-c = …`",
            "test.ftl:2: `plan` is not used by the site; correct the name, or remove it",
        ]
    );
}

#[test]
fn duplicate_messages_are_reported() {
    let errors =
        compile_area(&format!("plain = A\nplain = B\n{TABLE}with-parts = {{ $name }}\n")).unwrap_err();
    assert_eq!(errors, ["test.ftl:2: `plain` is there twice; remove one of them"]);
}

/// The names of the classes and of the kinds, in each language.
const SEARCH_TERMS_OF_ALL: [&str; 11] = [
    "Full member\n일반회원",
    "Associate member\n기관회원",
    "Discretionary member\n특별회원",
    "Member, class unknown\n회원(구분 미상)",
    "City\n도시",
    "Region\n광역 자치단체·권역",
    "University\n대학",
    "Research institute\n연구기관",
    "Science park\n과학단지",
    "Company\n기업",
    "Organization\n기타 기관",
];

#[test]
fn the_search_finds_members_by_the_words_of_every_language() {
    for (lang, [_, worker, _]) in compile(&files(), &[]).unwrap() {
        let terms = &worker[worker.len() - SEARCH_TERMS_OF_ALL.len()..];
        assert_eq!(terms, SEARCH_TERMS_OF_ALL.map(Box::from), "{lang:?}");
    }
}

#[test]
fn invalid_samples_are_rejected() {
    let mut languages = files();
    let Some((_, files)) = languages.last_mut() else { panic!("no language") };
    let formats = files.get_mut(formats::AREA).unwrap();
    formats.text = formats.text.replace("million = 1,000,000", "million = many");
    let errors = compile(&languages, &[]).unwrap_err();
    let [error] = &errors[..] else { panic!("{errors:?}") };
    let expected = "locales/ko/formats.ftl:1: `thousand` and `million` have to be these numbers";
    assert!(error.to_string().starts_with(expected), "{error}");
}

fn files() -> Vec<(Lang, AreaFiles)> {
    crate::content::files::read_messages(&crate::workspace::Workspace::here()).unwrap()
}

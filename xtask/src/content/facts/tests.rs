//! Tests of the tables of facts, and of the errors in their files.

use super::*;

const TERMS: &str = "[[term]]\nkey = \"full\"\nname = { en = \"Full member\", ko = \"일반회원\" }\n\n\
    [[term]]\nkey = \"president\"\nname = { en = \"President\", ko = \"회장\" }\nours = true\n";
const PEOPLE: &str = "[[person]]\npart = \"presidents\"\noffice = \"president\"\nname = { en = \"A\", ko = \"가\" }\n\
    named = { en = \"2001\", ko = \"2001년\" }\nsources = [\"ST\"]\n";
const FEES: &str = "[[fee]]\nclass = \"full\"\nwho = { en = \"Cities\", ko = \"도시\" }\nadmission = 3500\nsources = [\"ST\"]\n";
const DOCUMENTS: &str = "[[document]]\nname = { en = \"Rules\", ko = \"규칙\" }\nsources = [\"ST\"]\n\
    change = [{ date = \"2010-09-01\" }]\n\n\
    [[document]]\nname = { en = \"Report\", ko = \"보고서\" }\nurl = \"https://example.org/\"\npage = \"library\"\nsources = [\"MA\"]\n\
    change = [{ date = \"2001\", note = { en = \"New\", ko = \"신규\" } }]\n";

fn parse(people: &str, documents: &str, fees: &str, terms: &str) -> Result<Facts, Vec<String>> {
    let source = |key: &str| format!("[{key}]\ntitle = \"{key}\"\ntitle_ko = \"{key}\"\n");
    let sources = DataFile::new("s.toml", ["ST", "MA"].map(source).concat());
    let sources = Sources::parse(&sources).unwrap();
    let file = |name: &str, text: &str| DataFile::new(format!("{name}.toml"), text);
    let files = FactFiles {
        people: file("people", people),
        documents: file("documents", documents),
        fees: file("fees", fees),
        terms: file("terms", terms),
    };
    Facts::parse(&files, &sources).map_err(|errors| errors.iter().map(ToString::to_string).collect())
}

/// The rows of a table, its head first, cells between bars.
fn rows(lang: Lang, make: impl Fn(&Facts, &mut TableContext<'_>) -> Vec<Block>) -> Vec<String> {
    let facts = parse(PEOPLE, DOCUMENTS, FEES, TERMS).unwrap();
    let mut sources = vec![];
    let blocks = make(&facts, &mut TableContext { lang, sources: &mut sources });
    let [Block::Table { head, rows }] = &blocks[..] else { return vec![] };
    let row = |cells: &Vec<Vec<Inline>>| {
        let cell =
            |runs: &Vec<Inline>| runs.iter().map(|run| run.to_node().text_content()).collect::<String>();
        cells.iter().map(cell).collect::<Vec<_>>().join(" | ")
    };
    std::iter::once(head).chain(rows).map(row).collect()
}

#[test]
fn presidents_have_sources() {
    let table =
        |lang| rows(lang, |facts, page| facts.people.table(OfficeGroup::Presidents, &facts.terms, page));
    assert_eq!(table(Lang::En), ["Name | Named in the office | Sources", "A | 2001 | 1"]);
    assert_eq!(table(Lang::Ko), ["이름 | 확인되는 시기 | 출처", "가 | 2001년 | 1"]);
}

#[test]
fn people_of_several_offices_have_a_column_for_them() {
    let people = PEOPLE.replace("presidents", "secretariat");
    let facts = parse(&people, DOCUMENTS, FEES, TERMS).unwrap();
    let page = &mut TableContext { lang: Lang::En, sources: &mut vec![] };
    let blocks = facts.people.table(OfficeGroup::Secretariat, &facts.terms, page);
    let text: String = blocks.iter().map(|block| block.to_node().text_content()).collect();
    assert!(text.starts_with("Office") && text.contains("President"), "{text}");
}

#[test]
fn classes_are_listed_with_and_without_the_admission_fee() {
    let table = |with| rows(Lang::En, |facts, page| facts.fees.table(with, &facts.terms, page));
    assert_eq!(
        table(true),
        [
            "Class | Who could join | Vote | Admission fee (US$) | Sources",
            "Full member | Cities | Not stated | 3,500 | 1"
        ]
    );
    assert_eq!(
        table(false),
        ["Class | Who could join | Vote | Sources", "Full member | Cities | Not stated | 1"]
    );
}

#[test]
fn amendments_are_listed_oldest_first() {
    assert_eq!(
        rows(Lang::En, |facts, page| facts.documents.changes(page)),
        [
            "Date | Document | Remarks | Sources",
            "2001 | Report | New | 1",
            "1 September 2010 | Rules | – | 2"
        ]
    );
}

#[test]
fn documents_are_listed_by_availability() {
    let table = |found| rows(Lang::En, |facts, page| facts.documents.table(found, page));
    assert_eq!(
        table(Availability::Online),
        ["Document | Changed | On this site | Sources", "Report | 2001 | Library | 1"]
    );
    assert_eq!(table(Availability::Lost), ["Document | Changed | Sources", "Rules | 1 September 2010 | 1"]);
}

#[test]
fn own_translations_are_marked() {
    assert_eq!(
        rows(Lang::En, |facts, page| facts.terms.table(page)),
        [
            "English | 한국어 | Remarks",
            "Full member | 일반회원 | –",
            "President | 회장 | Translation of this site"
        ]
    );
}

/// Cases are a file, a text in it, its replacement, and the start of the expected error.
fn expect_errors(cases: &[(&str, &str, &str, &str)]) {
    for &(file, old, new, expected) in cases {
        let text = |name, text: &str| if name == file { text.replacen(old, new, 1) } else { text.to_owned() };
        let errors = parse(
            &text("people", PEOPLE),
            &text("documents", DOCUMENTS),
            &text("fees", FEES),
            &text("terms", TERMS),
        )
        .unwrap_err();
        assert!(errors.iter().any(|error| error.starts_with(expected)), "{expected}: {errors:#?}");
    }
}

#[test]
fn errors_in_people_name_the_line_and_a_remedy() {
    expect_errors(&[
        (
            "people",
            "\"ST\"",
            "\"XX\"",
            "people.toml:6: there is no source `XX`; add [XX] to content/data/sources.toml",
        ),
        ("people", "[\"ST\"]", "[]", "people.toml:1: a person needs a source; write `sources = [\"KEY\"]`"),
        (
            "people",
            "\"president\"",
            "\"king\"",
            "people.toml:3: there is no term `king`; add it to content/data/terms.toml",
        ),
        (
            "people",
            ", ko = \"가\"",
            "",
            "people.toml:4: the 한국어 text is missing; add `ko = \"…\"`; docs/editors/content.md shows how to write a person",
        ),
        ("people", "[[person]]", "[[people]]", "people.toml:1: unknown table `people`; write [[person]]"),
    ]);
}

#[test]
fn errors_in_fees_and_documents_name_the_line() {
    expect_errors(&[
        ("fees", "3500", "\"much\"", "fees.toml:4: "),
        (
            "fees",
            "en = \"Cities\"",
            "en = \"Cities\", fr = \"Villes\"",
            "fees.toml:3: `fr` is not a language of the site; remove it",
        ),
        (
            "documents",
            "2010-09-01",
            "2010-13",
            "documents.toml:4: \"2010-13\" is not a date; write 2005, 2005-05 or 2005-05-06",
        ),
        (
            "documents",
            "\"library\"",
            "\"attic\"",
            "documents.toml:9: there is no page `attic`; write its address",
        ),
        (
            "documents",
            "https://example.org/",
            "javascript:1",
            "documents.toml:8: `javascript:1` is not a web address; begin it with https://",
        ),
        (
            "documents",
            "en = \"Rules\"",
            "en = \"Report\"",
            "documents.toml:6: `Report` is listed twice; remove one",
        ),
    ]);
}

#[test]
fn errors_in_terms_name_the_line() {
    expect_errors(&[
        ("terms", "\"full\"", "\"president\"", "terms.toml:5: `president` is listed twice; remove one"),
        ("terms", "ours", "our", "terms.toml:8: unknown field `our`"),
    ]);
}

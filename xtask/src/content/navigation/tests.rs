//! Tests of pages and menus.

use super::*;

/// A text in every language. `front` has further lines of its front matter in the first one.
fn page(key: &str, front: &str) -> Vec<TextFile> {
    let text = |lang: Lang| {
        let front = if lang == Lang::ALL[0] { front } else { "" };
        let path = format!("content/{}/{key}.md", lang.code());
        let title = format!("{key} in {}", lang.code());
        let content =
            format!("+++\ntitle = \"{title}\"\nsummary = \"B.\"\nupdated = \"2026-11-23\"\n{front}+++\n");
        TextFile { lang, key: key.into(), path, content: content.replace("\n\n", "\n") }
    };
    Lang::ALL.map(text).into()
}

fn site(pages: &[(&str, &str)], menus: &str) -> Result<NavigationTexts, Vec<String>> {
    let texts: Vec<TextFile> = pages.iter().flat_map(|(key, front)| page(key, front)).collect();
    compile(&texts, &DataFile::new("content/site.toml", menus))
        .map(|languages| languages[0].1.clone())
        .map_err(|errors| errors.iter().map(ToString::to_string).collect())
}

#[test]
fn a_page_is_a_file_and_a_menu_entry_is_a_line() {
    let pages = [
        ("home", ""),
        ("work", ""),
        ("work/reports", "label = \"Reports\"\n"),
        ("search", "shows = \"search\"\n"),
        ("blog", "shows = \"news\"\n"),
        ("blog/2020-opened", "date = \"2020\"\n"),
        ("blog/archive", ""),
    ];
    let menus = r#"
        notice = "blog"
        footer = ["search", "blog/archive"]
        [[menu]]
        page = "members"
        [[menu]]
        label = { en = "What we do", ko = "하는 일" }
        pages = ["work", "work/reports"]
    "#;
    let [pages, menu, footer, notice] = site(&pages, menus).unwrap();
    assert_eq!(
        pages.lines().collect::<Vec<_>>(),
        [
            "work\twork in en\t",
            "work/reports\tReports\t",
            "blog\tblog in en\tnews",
            "blog/archive\tblog/archive in en\t",
            "search\tsearch in en\tsearch",
        ]
    );
    assert_eq!(&*menu, "\tmembers\nWhat we do\twork\twork/reports");
    assert_eq!((&*footer, &*notice), ("search\nblog/archive", "blog"));
}

#[test]
fn a_site_may_have_no_menus() {
    assert_eq!(site(&[("home", ""), ("about", "")], "").unwrap()[1..], ["".into(), "".into(), "".into()]);
}

#[test]
fn errors_in_menus_name_file_line_and_remedy() {
    for (menus, error) in [
        ("footer = [\"abuot\"]", "1: there is no page `abuot`; write the path of"),
        ("notice = \"members\"", "1: there is no page `members`; write the path"),
        ("\n[[menu]]\npage = \"home\"", "3: there is no page `home`; write"),
        (
            "[[menu]]\npage = \"about\"\n[[menu]]\npage = \"about\"",
            "4: `about` is in the menu twice; remove one",
        ),
        ("[[menu]]\npages = [\"about\"]", "1: an entry is either `page = \"…\"`"),
        ("menus = 1", "1: unknown field `menus`"),
    ] {
        let errors = site(&[("about", "")], menus).unwrap_err();
        assert!(errors[0].starts_with(&format!("content/site.toml:{error}")), "{errors:#?}");
    }
}

#[test]
fn errors_in_texts_name_file_line_and_remedy() {
    for (key, front, error) in [
        ("members/about", "", "1: the address /members/ is taken by the members page"),
        ("Über uns", "", "1: the name of the file is the address of the page; write it"),
        ("about", "shows = \"maps\"\n", "5: `shows` is none of search, site-map, "),
        ("about", "label = 1\n", "5: `label` is not a text; write `label = \"…\"`"),
        ("home", "label = \"Start\"\n", "5: the home page and news items have no `label`; remove"),
        ("home", "shows = \"news\"\n", "5: the home page and news items have no `shows`; remove"),
    ] {
        let errors = site(&[(key, front)], "").unwrap_err();
        assert!(errors[0].starts_with(&format!("content/en/{key}.md:{error}")), "{errors:#?}");
    }
}

#[test]
fn a_view_is_on_one_page_and_in_one_language() {
    let shows = "shows = \"search\"\n";
    assert_eq!(
        site(&[("find", shows), ("search", shows)], "").unwrap_err(),
        ["content/en/search.md:5: content/en/find.md shows the search as well; remove one"]
    );
    let mut texts = page("search", "");
    texts[1].content = texts[1].content.replacen("updated", &format!("{shows}updated"), 1);
    let error = compile(&texts, &DataFile::new("content/site.toml", "")).unwrap_err()[0].to_string();
    assert_eq!(
        error,
        "content/ko/search.md:4: `shows` belongs in content/en/search.md, for all languages; remove it"
    );
}

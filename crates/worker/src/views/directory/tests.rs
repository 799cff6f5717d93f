//! Tests of the rendered directory.

use directory::SortKey;

use super::*;

fn answer(lang: Lang, query: &str) -> SelectedMembers {
    answer_of(lang, query, None)
}

fn answer_of(lang: Lang, query: &str, partial_load: Option<PartialLoad>) -> SelectedMembers {
    let list = domain::decode(include_bytes!("../../../../../public/data/members.geojson")).unwrap();
    select_from(list, lang, query, partial_load)
}

/// The table of this many members.
fn table_of(count: usize, query: &str) -> String {
    let mut list = domain::decode(include_bytes!("../../../../../public/data/members.geojson")).unwrap();
    list.members = list.members.into_iter().cycle().take(count).collect();
    json(&select_from(list, Lang::En, query, None).results)
}

fn select_from(
    list: domain::DecodeResult,
    lang: Lang,
    query: &str,
    partial_load: Option<PartialLoad>,
) -> SelectedMembers {
    let config = Config::decode(include_bytes!("../../../../../public/config.json")).unwrap();
    let reported = ReportedCount::decode_list(include_bytes!("../../../../../public/reported.json")).unwrap();
    let directory = Directory::new(list.members, &|code, _| code.into());
    let country_name = |code: &str| format!("<{code}>");
    let ranks = SortRanks::new(directory.members(), lang, &country_name, Box::new(|a, b| a.cmp(b)));
    let site = "http://127.0.0.1:8080/wta";
    let view = DirectoryView {
        lang,
        config: &config,
        directory: &directory,
        ranks: &ranks,
        country_name: &country_name,
        query,
        site,
        updated: list.updated,
        reported: &reported,
        partial_load,
    };
    view.select(&mut IncrementalSearch::default())
}

/// The tools and the results as JSON. The app must be able to decode them.
fn rendered(query: &str) -> String {
    let SelectedMembers { tools, results, .. } = answer(Lang::En, query);
    let [tools, results] = [json(&tools), json(&results)];
    for nodes in [&tools, &results] {
        Node::decode(nodes).unwrap();
    }
    tools + &results
}

fn json(nodes: &[Node]) -> String {
    nodes.iter().map(Node::to_value).collect::<serde_json::Value>().to_string()
}

#[test]
fn without_filters_all_members_are_selected() {
    let answer = answer(Lang::En, "at=1,2,3");
    assert_eq!((answer.status.as_str(), answer.members), ("54 members in 32 countries and regions", None));
}

#[test]
fn filters_select_members_and_can_be_removed() {
    assert_eq!(answer(Lang::Ko, "class=associate").members.unwrap().len(), 7);
    let rendered = rendered("class=associate&at=1,2,3&country=KR");
    for part in ["Remove Class: Associate member", "\"/members?country=KR&at=1%2C2%2C3\"", "Clear all"] {
        assert!(rendered.contains(part), "{part} is not in {rendered}");
    }
}

#[test]
fn values_without_members_are_not_links() {
    let rendered = rendered("country=KR&class=associate");
    assert!(rendered.contains("\"class\":\"inert\""), "{rendered}");
}

#[test]
fn a_selection_without_members_offers_suggestions() {
    let rendered = rendered("q=upsala&class=associate");
    for part in ["Without Class", "Did you mean"] {
        assert!(rendered.contains(part), "{part} is not in {rendered}");
    }
}

#[test]
fn a_text_that_no_member_has_offers_the_values_that_have_it() {
    for (text, link) in [
        ("europe", r#"["a",{"href":"/members?region=europe&at=1%2C2%2C3"},"Part of the world: Europe"]"#),
        ("1998", r#""Joined: 1998""#),
    ] {
        let rendered = rendered(&format!("q={text}&at=1,2,3"));
        assert!(rendered.contains(link), "{link} is not in {rendered}");
    }
    assert!(!rendered("q=uppsala").contains("Try one of these"), "members are found");
}

#[test]
fn the_table_states_its_sort_order() {
    let rendered = rendered("view=table&sort=-joined");
    assert!(
        rendered.contains("\"aria-sort\":\"descending\"") && rendered.contains("sort=joined"),
        "{rendered}"
    );
    assert_eq!(rendered.matches("[\"tr\"").count(), 55);
}

#[test]
fn city_and_country_are_columns_of_their_own() {
    let rendered = rendered("view=table&q=uppsala");
    assert!(rendered.contains("[\"td\",\"Uppsala\"],[\"td\",\"<SE>\"]"), "{rendered}");
    for key in SortKey::ALL {
        assert!(rendered.contains(&format!("sort={}", key.as_str())), "{key:?} cannot be sorted");
    }
}

#[test]
fn without_a_search_the_table_is_sorted_by_name() {
    let ascending = "\"aria-sort\":\"ascending\"";
    assert!(rendered("view=table").contains(ascending));
    assert!(!rendered("view=table&q=korea").contains(ascending));
    assert_eq!(rendered("view=table&sort=-kind").matches("aria-sort").count(), 1);
}

#[test]
fn a_long_table_has_pages_and_one_page_with_all_rows() {
    let pages = table_of(130, "view=table");
    assert_eq!(pages.matches("[\"tr\"").count(), 101);
    for part in ["Page 1 of 2", "\"/members?view=table&page=2\"", "All 130 members on one page"] {
        assert!(pages.contains(part), "{part} is not in {pages}");
    }
    let all = table_of(130, "view=table&page=all");
    assert_eq!(all.matches("[\"tr\"").count(), 131);
    assert!(all.contains("page=1\"},\"Page 1 of 2\"") && !all.contains("on one page"), "{all}");
}

#[test]
fn a_table_of_very_many_rows_has_pages_only() {
    let table = table_of(5_001, "view=table&page=all");
    assert_eq!(table.matches("[\"tr\"").count(), 101);
    assert!(table.contains("Page 1 of 51") && !table.contains("on one page"));
}

#[test]
fn the_years_of_a_decade_are_within_it() {
    let rendered = rendered("joined=1998");
    let group = rendered.find("\"decade-1990s\"").unwrap();
    let year = rendered.find("\"joined-1998\"").unwrap();
    assert!(group < year && rendered[group..year].contains("\"ul\""), "{rendered}");
    assert!(rendered[..year].contains("\"open\":\"\""), "the group of the selected year is closed");
    assert!(rendered.contains("Year unknown"));
}

#[test]
fn the_countries_are_sorted_by_name() {
    let rendered = rendered("class=full");
    let names = rendered.split('"').filter(|text| text.len() == 4 && text.starts_with('<'));
    let codes: Vec<&str> = names.collect();
    assert!(codes.len() == 32 && codes.is_sorted(), "{codes:?}");
}

#[test]
fn the_last_year_selects_everybody() {
    assert_eq!(answer(Lang::En, "year=2018").status, answer(Lang::En, "").status);
    assert!(rendered("year=2018").contains("any year") && !rendered("year=2018").contains("Remove Joined"));
    assert!(rendered("year=2017").contains("\"label\",{\"for\":\"until\"},\"Joined by 2017\""));
}

#[test]
fn figures_add_up_to_the_selected_members() {
    for name in ["class", "kind", "region", "country"] {
        let text = json(&answer(Lang::En, &format!("view=figures&figure={name}")).results);
        let cells = text.split("[\"td\",{\"class\":\"number\"},\"").skip(1);
        let counts = cells.map(|cell| cell.split('"').next().unwrap().parse::<usize>().unwrap());
        assert_eq!(counts.sum::<usize>(), 54, "{text}");
        assert!(text.contains("Source: World Technopolis Association, list of members of 23 November 2026"));
    }
}

#[test]
fn bars_link_to_their_members() {
    let results = json(&answer(Lang::En, "view=figures&region=asia").results);
    for part in [
        "\"aria-label\":\"<KR>: 8\",\"href\":\"/members?country=KR&region=asia\"",
        "\"aria-label\":\"Asia: ",
        "\"href\":\"/members?region=asia&joined=1998\"",
        "Part of the world: Asia",
    ] {
        assert!(results.contains(part), "{part} is not in {results}");
    }
}

#[test]
fn countries_beyond_the_largest_have_bars_of_their_own() {
    let results = json(&answer(Lang::En, "view=figures").results);
    assert!(results.contains("Show the other 17") && results.contains("\"<US>: 3\""), "{results}");
    assert_eq!(results.matches("?country=").count(), 32);
}

#[test]
fn reported_numbers_are_shown_beside_all_members_only() {
    let results = |query: &str| json(&answer(Lang::En, query).results);
    for part in ["The year is known for 47 of 54 members", "End of 2018: 109 reported", "Reported: 113"] {
        assert!(results("view=figures").contains(part), "{part}");
    }
    assert!(!results("view=figures&class=full").contains("reported"));
}

#[test]
fn one_figure_can_be_shown_alone() {
    let results = json(&answer(Lang::En, "view=figures&figure=kind").results);
    assert!(results.contains("figure-kind") && !results.contains("figure-class"), "{results}");
    assert_eq!(results.matches("figure=kind").count(), 1, "only the link to the figure keeps it");
}

#[test]
fn a_figure_that_does_not_exist_is_ignored() {
    for query in ["view=figures&figure=countries", "view=figures&figure="] {
        let results = json(&answer(Lang::En, query).results);
        assert!(results.contains("figure-years") && results.contains("figure-country"), "{results}");
    }
}

#[test]
fn the_name_of_a_year_has_both_numbers() {
    let results = json(&answer(Lang::En, "view=figures&figure=years").results);
    let name = "\"aria-label\":\"2018: 47 documented, 1 of them new. End of 2018: 109 reported\"";
    assert!(results.contains(name), "{results}");
}

#[test]
fn the_embed_code_is_absolute_and_shows_the_same_selection() {
    let rendered = rendered("class=full");
    for part in [
        r#"<iframe src=\"http://127.0.0.1:8080/wta/en/embed/?class=full\" title=\""#,
        r#"{"href":"/embed/?class=full","id":"embed-link","target":"_blank"}"#,
    ] {
        assert!(rendered.contains(part), "{part} is not in {rendered}");
    }
}

#[test]
fn view_height_theme_and_language_of_an_embedded_page_can_be_chosen() {
    let rendered = rendered("class=full&view=table");
    for part in [
        r#"{"checked":"","id":"embed-view-table","name":"embed-view","type":"radio","value":"table"}"#,
        r#"{"id":"embed-view-list","name":"embed-view","type":"radio","value":""}],"Map of members""#,
        r#"{"checked":"","id":"embed-height-640","name":"embed-height","type":"radio","value":"640"}"#,
        r#"{"checked":"","id":"embed-theme-system","name":"embed-theme","type":"radio","value":""}"#,
        r#""value":"http://127.0.0.1:8080/wta/ko/embed/?class=full&view=table"}],"한국어""#,
    ] {
        assert!(rendered.contains(part), "{part} is not in {rendered}");
    }
}

#[test]
fn the_search_text_is_printed_but_not_removable() {
    let searched = rendered("q=daejeon");
    assert!(searched.contains("\"class\":\"print-only\"},\"Name or city: “daejeon”\""), "{searched}");
    assert!(!searched.contains("Clear all"), "{searched}");
    assert!(rendered("q=xyzzyq").contains("Clear all"), "nothing was found");
}

#[test]
fn facets_of_many_values_have_a_field() {
    let rendered = rendered("country=KR");
    assert!(rendered.contains("\"find-country\"") && !rendered.contains("\"find-class\""), "{rendered}");
}

#[test]
fn names_are_isolated_from_the_text_around_them() {
    let rendered = rendered("view=table&q=uppsala");
    assert!(rendered.contains(r#"["a",{"dir":"auto","href":"/members/uppsala?q=uppsala"}"#), "{rendered}");
}

#[test]
fn a_partly_loaded_collection_has_a_notice_and_is_not_searched_again() {
    let partial_load = |is_searched| Some(PartialLoad { notice: "Zoom in.".into(), is_searched });
    assert_eq!(
        answer_of(Lang::En, "", partial_load(false)).status,
        "54 members in 32 countries and regions Zoom in."
    );
    assert_eq!(answer_of(Lang::En, "q=nothing", partial_load(false)).status, "No members match. Zoom in.");
    assert_eq!(answer_of(Lang::En, "q=nothing", partial_load(true)).status, "54 of 54 members Zoom in.");
}

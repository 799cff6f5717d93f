//! The directory as it is shown.

use super::*;

fn answer(lang: Lang, query: &str) -> SelectedMembers {
    answer_of(lang, query, None)
}

fn answer_of(lang: Lang, query: &str, portion: Option<Portion>) -> SelectedMembers {
    let config = Config::decode(include_bytes!("../../../../../public/config.json")).unwrap();
    let members =
        domain::decode(include_bytes!("../../../../../public/data/members.geojson")).unwrap().members;
    let directory = Directory::new(members, &|code, _| code.into());
    let country_name = |code: &str| format!("<{code}>");
    let ranks = SortRanks::new(directory.members(), lang, &country_name, &|a, b| a.cmp(b));
    let (config, directory, ranks) = (&config, &directory, &ranks);
    let panel = Panel { lang, config, directory, ranks, country_name: &country_name, query, portion };
    panel.select(&mut IncrementalSearch::default())
}

/// The tools and the view as JSON. The app has to be able to decode them.
fn shown(query: &str) -> String {
    let SelectedMembers { tools, view, .. } = answer(Lang::En, query);
    let [tools, view] = [json(&tools), json(&view)];
    for nodes in [&tools, &view] {
        Node::decode(nodes).unwrap();
    }
    tools + &view
}

fn json(nodes: &[Node]) -> String {
    nodes.iter().map(Node::to_value).collect::<serde_json::Value>().to_string()
}

#[test]
fn without_a_choice_all_members_are_meant() {
    let answer = answer(Lang::En, "at=1,2,3");
    assert_eq!((answer.status.as_str(), answer.members), ("54 members in 32 countries", None));
}

#[test]
fn a_choice_gives_the_members_and_can_be_taken_back() {
    assert_eq!(answer(Lang::Ko, "class=associate").members.unwrap().len(), 7);
    let shown = shown("class=associate&at=1,2,3&country=KR");
    for part in ["Remove Class: Associate member", "\"/members?country=KR&at=1%2C2%2C3\"", "Clear all"] {
        assert!(shown.contains(part), "{part} is not in {shown}");
    }
}

#[test]
fn a_value_that_would_give_nothing_is_inert() {
    let shown = shown("country=KR&class=associate");
    assert!(shown.contains("\"class\":\"inert\""), "{shown}");
}

#[test]
fn nothing_found_offers_what_helps() {
    let shown = shown("q=upsala&class=associate");
    for part in ["Without Class", "Did you mean"] {
        assert!(shown.contains(part), "{part} is not in {shown}");
    }
}

#[test]
fn a_table_says_how_it_is_ordered() {
    let shown = shown("view=table&sort=-joined");
    assert!(shown.contains("\"aria-sort\":\"descending\"") && shown.contains("sort=joined"), "{shown}");
    assert_eq!(shown.matches("[\"tr\"").count(), 55);
}

#[test]
fn figures_add_up_to_the_members_found() {
    let answer = answer(Lang::En, "view=figures");
    let text = json(&answer.view);
    assert!(
        text.contains("Members by class") && text.contains("[\"td\",{\"class\":\"number\"},\"38\"]"),
        "{text}"
    );
}

#[test]
fn the_code_for_other_pages_shows_the_same_choice() {
    let shown = shown("class=full");
    for part in ["/en/embed/?class=full", "\"name\":\"preview\""] {
        assert!(shown.contains(part), "{part} is not in {shown}");
    }
}

#[test]
fn a_portion_of_a_collection_says_so_and_is_not_searched_again() {
    let portion = |is_found| Some(Portion { said: "Zoom in.".into(), is_found });
    assert_eq!(answer_of(Lang::En, "", portion(false)).status, "54 members in 32 countries Zoom in.");
    assert_eq!(
        answer_of(Lang::En, "q=nothing", portion(false)).status,
        "No member matches this choice. Zoom in."
    );
    assert_eq!(answer_of(Lang::En, "q=nothing", portion(true)).status, "54 of 54 members Zoom in.");
}

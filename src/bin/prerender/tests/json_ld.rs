//! Tests of the JSON-LD of the pages.

use domain::{Lang, Route};
use scraper::{Html, Selector};
use serde_json::Value;

use super::schema_org::violations;
use super::{ORIGIN, check_all, content, english, meta, read, render};

fn graph(document: &Html) -> Vec<Value> {
    let selector = Selector::parse(r#"script[type="application/ld+json"]"#).unwrap();
    let blocks: Vec<String> = document.select(&selector).map(|block| block.text().collect()).collect();
    assert_eq!(blocks.len(), 1);
    let data: Value = serde_json::from_str(&blocks[0]).unwrap();
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].as_array().unwrap().clone()
}

fn of_type<'a>(graph: &'a [Value], kind: &str) -> Vec<&'a Value> {
    graph.iter().filter(|node| node["@type"] == kind).collect()
}

#[test]
fn every_page_has_data_in_the_vocabulary_of_schema_org() {
    check_all(|_, page, document| {
        let graph = graph(document);
        assert!(!graph.is_empty(), "{}", page.address.path());
        assert_eq!(violations(&graph), [""; 0], "{}", page.address.path());
    });
}

#[test]
fn every_page_but_the_home_page_has_breadcrumbs() {
    check_all(|_, page, document| {
        let graph = graph(document);
        let lists = of_type(&graph, "BreadcrumbList");
        assert_eq!(lists.len(), usize::from(page.address.route != Route::Home), "{}", page.address.path());
        let Some(list) = lists.first() else { return };
        let items = list["itemListElement"].as_array().unwrap();
        let positions: Vec<u64> = items.iter().map(|item| item["position"].as_u64().unwrap()).collect();
        assert_eq!(positions, (1..=items.len() as u64).collect::<Vec<_>>());
        assert_eq!(items[0]["item"], format!("{ORIGIN}/wta{}", Route::Home.path(page.address.lang)));
        let heading: String =
            document.select(&Selector::parse("h1").unwrap()).next().unwrap().text().collect();
        assert_eq!(items[items.len() - 1]["name"], heading);
    });
}

#[test]
fn the_home_page_describes_the_association_and_its_members() {
    let (content, document) = english(Route::Home);
    let graph = graph(&document);
    let association = of_type(&graph, "Organization")[0];
    assert_eq!(association["name"], "World Technopolis Association");
    let members = association["member"].as_array().unwrap();
    assert_eq!(members.len(), content.site.members.member_list.members().len());
    assert!(members.iter().all(|member| member["name"].is_string() && member["url"].is_string()));
}

#[test]
fn a_member_page_has_its_location() {
    let (content, document) = english(Route::Member("daejeon".into()));
    let member = content.site.members.member_list.get("daejeon").unwrap();
    let graph = graph(&document);
    let data = of_type(&graph, "GovernmentOrganization")[0];
    let geo = &data["location"]["geo"];
    assert_eq!((geo["latitude"].as_f64(), geo["longitude"].as_f64()), (Some(member.lat), Some(member.lon)));
    assert_eq!(data["location"]["address"]["addressCountry"], "KR");
    assert_eq!(data["memberOf"]["name"], "World Technopolis Association");
}

#[test]
fn a_news_item_has_its_date_and_its_sources() {
    let items = ["2012-02-12-review-published", "2005-05-agreement-with-unesco"];
    for (slug, date) in items.into_iter().zip(["2012-02-12", "2005-05"]) {
        let (_, document) = english(Route::from_slug(&format!("news/{slug}")));
        let graph = graph(&document);
        let article = of_type(&graph, "NewsArticle")[0];
        assert_eq!((&article["datePublished"], &article["inLanguage"]), (&date.into(), &"en".into()));
        let listed = document.select(&Selector::parse(".page-sources li").unwrap()).count();
        assert_eq!(article["citation"].as_array().unwrap().len(), listed);
        // Only a full date is allowed here.
        assert_eq!(meta(&document, "article:published_time").len(), usize::from(date.len() == 10));
    }
}

#[test]
fn a_series_lists_the_events_that_took_place() {
    let (_, document) = english(Route::from_slug("activities/general-assembly"));
    let graph = graph(&document);
    let events = of_type(&graph, "Event");
    let table: String =
        document.select(&Selector::parse("main table").unwrap()).flat_map(|table| table.text()).collect();
    assert!(events.len() > 5);
    for event in events {
        let date = event["startDate"].as_str().unwrap();
        assert!(table.contains(&date[..4]), "{date}");
        let place = event["location"]["name"].as_str();
        assert!(place.is_none_or(|place| table.contains(place)), "{place:?}");
    }
}

#[test]
fn no_text_closes_the_element() {
    let content = content(ORIGIN);
    let mut page = read(&content, Lang::En, Route::from_slug("about"));
    let mut text = page.text.as_deref().unwrap().clone();
    text.title = "</script><script>alert(1)</script>".into();
    page.text = Some(text.into());
    let document = render(&content, &page);
    assert_eq!(of_type(&graph(&document), "BreadcrumbList").len(), 1);
    let scripts = document.select(&Selector::parse("head script:not([src])").unwrap()).count();
    assert_eq!(scripts, 1, "all other scripts of the head are files");
}

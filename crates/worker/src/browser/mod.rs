//! The desk in a worker: the questions that `js/workers/worker-entry.js` passes on.
//! No other file of this crate names the browser.

mod fetch;
mod intl;
mod source;
mod validator;

use std::cell::RefCell;
use std::rc::Rc;

use atlas::Ring;
use directory::{
    Directory, DirectoryQuery, IncrementalSearch, PageIndex, SortRanks, TextQuery, by_relevance, search_pages,
};
use domain::{Config, Date, DecodeResult, Lang, Node};
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use crate::views::directory::Panel;
use crate::views::member_page::MemberView;
use crate::views::search_results::{Found, found as results};
use domain::ViewMessages;
use export::Export;

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

/// What was fetched so far.
#[derive(Default)]
struct Desk {
    base: String,
    pages: Vec<(Lang, Rc<PageIndex>)>,
    roster: Option<Rc<Roster>>,
    land: Option<Rc<Vec<Ring>>>,
}

/// The members, ready to be searched.
struct Roster {
    config: Config,
    directory: Directory,
    updated: Option<Date>,
    /// The last search, on which the next may go on; and the orders of the languages that were asked for.
    finder: RefCell<IncrementalSearch>,
    ranks: RefCell<Vec<(Lang, Rc<SortRanks>)>>,
}

/// Tells where the site is: its whole address, with a slash at its end.
#[wasm_bindgen]
pub fn open(base: String) {
    DESK.with_borrow_mut(|desk| desk.base = base);
}

/// Answers a question by its name; `js/workers/worker-entry.js` passes it on. Answers are texts, most of them JSON.
///
/// # Errors
/// When it cannot be answered: what was expected and found, or what to do.
#[wasm_bindgen]
pub fn ask(name: String, about: Array) -> Promise {
    let answer = async move { answer(&name, &About(about)).await };
    future_to_promise(async move { answer.await.map(JsValue::from).map_err(JsValue::from) })
}

/// What a question is about.
struct About(Array);

impl About {
    fn text(&self, at: u32) -> String {
        self.0.get(at).as_string().unwrap_or_default()
    }

    fn lang(&self) -> Lang {
        let code = self.text(0);
        Lang::ALL.into_iter().find(|lang| lang.code() == code).unwrap_or(Lang::ALL[0])
    }

    fn number(&self, at: u32) -> f64 {
        self.0.get(at).as_f64().unwrap_or_default()
    }

    fn bytes(&self, at: u32) -> Vec<u8> {
        Uint8Array::new(&self.0.get(at)).to_vec()
    }
}

async fn answer(name: &str, about: &About) -> Result<String, String> {
    let lang = about.lang();
    match name {
        "search" => search(lang, &about.text(1)).await,
        "member" => member(lang, &about.text(1), &about.text(2)).await,
        "directory" => directory(lang, &about.text(1)).await,
        "sheet" => sheet(lang, &about.text(1), &about.text(2)).await,
        "members" => source::members(lang, &about.text(1)).await,
        "stand_in" => source::stand_in(lang).await,
        "look" => Ok(source::look(&about.text(0), about.number(1)).await.to_string()),
        "check_file" => validator::file(lang, &about.text(1), &about.bytes(2)).await,
        "check_address" => validator::address(lang, &about.text(1)).await,
        "check_part" => validator::part(lang, &about.text(1), about.number(2) as usize).await,
        other => Err(format!("there is no question {other}")),
    }
}

fn base() -> String {
    DESK.with_borrow(|desk| desk.base.clone())
}

/// Looks for pages and members. The answer is how many there are in words, and the results as elements, in JSON.
async fn search(lang: Lang, text: &str) -> Result<String, String> {
    let pages = pages(lang).await?;
    let roster = roster().await?;
    let query = TextQuery::new(text);
    let members = roster.directory.members();
    let hits = roster.directory.find(&mut roster.finder.borrow_mut(), &query);
    let place = |at: u32| {
        let member = &members[at as usize];
        (member, place(&roster.config, lang, member))
    };
    let members = by_relevance(hits.into_iter()).into_iter().map(place).collect();
    let pages = search_pages(&pages, &mut IncrementalSearch::default(), &query);
    let (count, nodes) = results(&Found { lang, text, members, pages });
    let nodes = nodes.iter().map(Node::to_value).collect();
    Ok(serde_json::Value::Array(vec![count.into(), nodes]).to_string())
}

/// Makes the page of a member, as JSON. `query` is the selection that the visitor comes from.
async fn member(lang: Lang, id: &str, query: &str) -> Result<String, String> {
    let roster = roster().await?;
    let land = land().await;
    let selection = selection(&roster, lang, query);
    let view = MemberView {
        lang,
        config: &roster.config,
        members: roster.directory.members(),
        country_name: &|code| country(&roster.config, code, lang),
        land: &land,
        selection: (query, &selection),
    };
    Ok(String::from_utf8_lossy(&view.page(id).encode(None)).into_owned())
}

/// The members that a query selects, in the order of the list; none where it selects nothing in particular.
fn selection(roster: &Roster, lang: Lang, query: &str) -> Vec<usize> {
    let choice = DirectoryQuery::from_query_string(query);
    if choice.is_unfiltered() && choice.sort.is_none() {
        return Vec::new();
    }
    found(roster, lang, &choice).into_iter().map(|at| at as usize).collect()
}

/// The members that a choice admits, in order.
fn found(roster: &Roster, lang: Lang, choice: &DirectoryQuery) -> Vec<u32> {
    let outcome = roster.directory.select(&mut roster.finder.borrow_mut(), choice);
    roster.ranks(lang).sorted(roster.directory.members(), &outcome.hits, choice.sort)
}

/// What a query selects, with the tools to select: see [`Panel::answer`].
async fn directory(lang: Lang, query: &str) -> Result<String, String> {
    let roster = roster().await?;
    let ranks = roster.ranks(lang);
    let panel = Panel {
        lang,
        config: &roster.config,
        directory: &roster.directory,
        ranks: &ranks,
        country_name: &|code| country(&roster.config, code, lang),
        query,
        portion: source::portion(lang, query),
    };
    Ok(panel.answer(&mut roster.finder.borrow_mut()))
}

/// What a query selects, as a file in a format, or the list that was looked through: its name, its type and its text, as JSON.
async fn sheet(lang: Lang, query: &str, format: &str) -> Result<String, String> {
    if format == "checked" {
        return validator::clean();
    }
    let roster = roster().await?;
    let all = roster.directory.members();
    let members: Vec<&domain::Member> = found(&roster, lang, &DirectoryQuery::from_query_string(query))
        .into_iter()
        .map(|at| &all[at as usize])
        .collect();
    let (words, name) = (ViewMessages::for_lang(lang), roster.config.name.get(lang));
    let base = base().trim_end_matches('/').to_owned();
    let export = Export {
        members: &members,
        lang,
        title: name,
        site: &base,
        licence: words.licence,
        attribution: &(words.attribution)(name),
        updated: roster.updated,
        country: &|code, lang| country(&roster.config, code, lang),
    };
    let (extension, kind, text) = match format {
        "csv" => ("csv", "text/csv", export::csv(&export)),
        "geojson" => ("geojson", "application/geo+json", export::geojson(&export)),
        "kml" => ("kml", "application/vnd.google-earth.kml+xml", export::kml(&export)),
        "vcard" => ("vcf", "text/vcard", export::vcard(&export)),
        "json" => ("json", "application/json", export::json(&export)),
        "text" => ("txt", "text/plain", plain(&roster.config, lang, &members)),
        other => return Err(format!("there is no format {other}")),
    };
    Ok(serde_json::json!([format!("members.{extension}"), kind, text]).to_string())
}

/// A line for each member: name and place.
fn plain(config: &Config, lang: Lang, members: &[&domain::Member]) -> String {
    let line =
        |member: &&domain::Member| format!("{}, {}\n", member.name.get(lang), place(config, lang, member));
    members.iter().map(line).collect()
}

impl Roster {
    fn ranks(&self, lang: Lang) -> Rc<SortRanks> {
        let mut known = self.ranks.borrow_mut();
        if let Some((_, ranks)) = known.iter().find(|(other, _)| *other == lang) {
            return ranks.clone();
        }
        let compare = intl::collation(lang);
        let country = |code: &str| country(&self.config, code, lang);
        let ranks = Rc::new(SortRanks::new(self.directory.members(), lang, &country, &compare));
        known.push((lang, ranks.clone()));
        ranks
    }
}

/// The land, or none: a page without its small map still tells the rest.
async fn land() -> Rc<Vec<Ring>> {
    if let Some(land) = DESK.with_borrow(|desk| desk.land.clone()) {
        return land;
    }
    let rings = file(domain::files::LAND).await.ok().and_then(|bytes| atlas::decode_land(&bytes).ok());
    let land = Rc::new(rings.unwrap_or_default());
    DESK.with_borrow_mut(|desk| desk.land = Some(land.clone()));
    land
}

fn place(config: &Config, lang: Lang, member: &domain::Member) -> String {
    member.place_name(lang, country(config, &member.country_code, lang))
}

fn country(config: &Config, code: &str, lang: Lang) -> String {
    config.country_name(lang, code, intl::country_name)
}

async fn pages(lang: Lang) -> Result<Rc<PageIndex>, String> {
    let known = DESK.with_borrow(|desk| {
        let own = desk.pages.iter().find(|(other, _)| *other == lang);
        own.map(|(_, pages)| pages.clone())
    });
    if let Some(pages) = known {
        return Ok(pages);
    }
    let bytes = file(&format!("content/{}/search-index.json", lang.code())).await?;
    let pages = Rc::new(PageIndex::from_json(&bytes).map_err(|error| error.to_string())?);
    DESK.with_borrow_mut(|desk| desk.pages.push((lang, pages.clone())));
    Ok(pages)
}

async fn roster() -> Result<Rc<Roster>, String> {
    if let Some(roster) = DESK.with_borrow(|desk| desk.roster.clone()) {
        return Ok(roster);
    }
    let config = settings().await?;
    let feed = source::present(&config).await?;
    let updated = feed.updated;
    let directory = Directory::new(feed.members, &|code, lang| country(&config, code, lang));
    let roster = Roster { config, directory, updated, finder: RefCell::default(), ranks: RefCell::default() };
    let roster = Rc::new(roster);
    DESK.with_borrow_mut(|desk| desk.roster = Some(roster.clone()));
    Ok(roster)
}

/// The settings or, where they cannot be read, those that were published with the site. The page does the same.
async fn settings() -> Result<Config, String> {
    let own = file("config.json").await;
    match own.and_then(|bytes| Config::decode(&bytes).map_err(|error| error.to_string())) {
        Ok(config) => Ok(config),
        Err(error) => {
            let published = file("config.published.json").await.map_err(|_| error)?;
            Config::decode(&published).map_err(|error| error.to_string())
        }
    }
}

async fn published(address: &str) -> Result<DecodeResult, String> {
    domain::decode(&file(address).await?).map_err(|error| error.to_string())
}

/// A file of the site, or of elsewhere if its address is a whole one.
async fn file(address: &str) -> Result<Vec<u8>, String> {
    let whole = if address.contains("://") { address.to_owned() } else { format!("{}{address}", base()) };
    fetch::get(&whole).await.map_err(|error| format!("{address}: {error}"))
}

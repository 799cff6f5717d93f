//! Search over pages and members.

use directory::{IncrementalSearch, TextQuery, by_relevance, search_pages};
use protocol::{CallError, Search, SearchResults};

use super::state::WorkerState;
use crate::views::facet_names::FacetNames;
use crate::views::search_results::SearchResultsView;

/// Searches pages and members, and renders the results.
pub async fn search(state: &WorkerState, request: &Search) -> Result<SearchResults, CallError> {
    let (lang, text) = (request.lang, request.text.as_str());
    let pages = state.pages(lang).await?;
    let index = state.index(request.list, lang)?;
    let query = TextQuery::new(text);
    let hits = index.directory.find(&mut index.search.borrow_mut(), &query);
    let with_place = |member: u32| {
        let member = &index.directory.members()[member as usize];
        (member, index.place(lang, member))
    };
    let members = by_relevance(hits.into_iter()).into_iter().map(with_place).collect();
    let country_name = |code: &str| index.country(code, lang);
    let names = FacetNames::new(lang, &country_name);
    let groups = index.directory.find_facet_values(&query, &|facet, value| names.value(facet, value));
    let pages = search_pages(&pages, &mut IncrementalSearch::default(), &query);
    let (status, nodes) = SearchResultsView { lang, text, members, groups, names, pages }.render();
    Ok(SearchResults { status, nodes })
}

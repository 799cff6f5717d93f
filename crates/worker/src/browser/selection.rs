//! The selection of members by a query, and the pages of members.

use std::rc::Rc;

use directory::{DirectoryQuery, ViewMode};
use protocol::{CallError, MemberPage, RenderMemberPage, SelectMembers, SelectedMembers};

use super::state::WorkerState;
use super::{member_index::MemberIndex, tiles};
use crate::views::directory::DirectoryView;
use crate::views::member_page::MemberView;

/// Selects members, and renders filters and results.
pub async fn select(state: &WorkerState, request: &SelectMembers) -> Result<SelectedMembers, CallError> {
    let reported = match DirectoryQuery::from_query_string(&request.query).view_mode {
        ViewMode::Figures => state.reported().await,
        ViewMode::List | ViewMode::Table => Rc::default(),
    };
    let index = state.index(request.list, request.lang)?;
    let view = DirectoryView {
        lang: request.lang,
        config: &index.site.config,
        directory: &index.directory,
        ranks: &index.ranks(request.lang),
        country_name: &|code| index.country(code, request.lang),
        query: &request.query,
        site: index.site.base.trim_end_matches('/'),
        updated: index.updated,
        reported: &reported,
        partial_load: tiles::partial_load(state, request),
    };
    Ok(view.select(&mut index.search.borrow_mut()))
}

/// Renders the page of a member.
pub async fn member_page(state: &WorkerState, request: &RenderMemberPage) -> Result<MemberPage, CallError> {
    let land = state.land().await;
    let index = state.index(request.list, request.lang)?;
    let selection = selection(&index, request);
    let view = MemberView {
        lang: request.lang,
        config: &index.site.config,
        members: index.directory.members(),
        country_name: &|code| index.country(code, request.lang),
        land: &land,
        selection: (&request.query, &selection),
    };
    Ok(MemberPage(view.page(&request.id)))
}

/// The indices of the selected members; none if the query selects all.
fn selection(index: &MemberIndex, request: &RenderMemberPage) -> Vec<usize> {
    let query = index.directory.normalized(DirectoryQuery::from_query_string(&request.query));
    if query.is_unfiltered() && query.sort.is_none() {
        return Vec::new();
    }
    index.select(request.lang, &query).into_iter().map(|member| member as usize).collect()
}

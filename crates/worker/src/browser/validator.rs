//! Validates lists for editors.

use domain::{DecodeResult, Lang, Member};
use protocol::{
    CallError, ExportedFile, ListId, RenderReportSection, ReportSection, ReportSummary, ValidateFile,
    ValidateUrl,
};
use sources::{Request, SourceError, origin, resolve};
use validate::ValidationReport;

use super::http;
use super::member_index::place;
use super::state::WorkerState;
use crate::views::report::ReportView;

/// Validates a file.
pub async fn file(
    state: &WorkerState,
    request: &ValidateFile,
    bytes: &[u8],
) -> Result<ReportSummary, CallError> {
    // Without a list to compare with, every member is new.
    let published = match request.list {
        ListId(0) => DecodeResult::default(),
        list => state.index(list, request.lang)?.list(),
    };
    let report = validate::check(bytes, &request.name, &published);
    let report = report.map_err(|error| failed(request.lang, &error))?;
    state.report.replace(Some(report));
    let (status, nodes) = render(state, request.lang, |report| report.render()).await?;
    Ok(ReportSummary { status, nodes })
}

/// Fetches a list and validates it.
pub async fn url(state: &WorkerState, request: &ValidateUrl) -> Result<ReportSummary, CallError> {
    let bytes = fetch(state, &request.url).await?.map_err(|error| failed(request.lang, &error))?;
    let name = request.url.split(['?', '#']).next().unwrap_or_default().to_owned();
    file(state, &ValidateFile { list: request.list, lang: request.lang, name }, &bytes).await
}

/// Renders a page of a section of the report.
pub async fn section(state: &WorkerState, request: &RenderReportSection) -> Result<ReportSection, CallError> {
    let page = request.page as usize;
    let nodes = render(state, request.lang, |report| report.section_page(request.section, page)).await?;
    Ok(ReportSection { nodes })
}

/// The validated list without what the site would leave out.
pub fn export(state: &WorkerState) -> Result<ExportedFile, CallError> {
    let report = state.report.borrow();
    let content = report.as_ref().map(ValidationReport::clean).ok_or_else(no_report)?.into_bytes();
    Ok(ExportedFile { name: "members.geojson".into(), media: "application/geo+json".into(), content })
}

async fn fetch(state: &WorkerState, address: &str) -> Result<Result<Vec<u8>, SourceError>, CallError> {
    let base = &state.site()?.base;
    Ok(match resolve(base, address) {
        Ok(url) => {
            let is_cross_origin = origin(&url) != origin(base);
            let request = Request { url, headers: Vec::new(), wait: 0 };
            http::send(&request, None).await.body(is_cross_origin)
        }
        Err(error) => Err(error),
    })
}

async fn render<T>(
    state: &WorkerState,
    lang: Lang,
    show: impl FnOnce(&ReportView<'_>) -> T,
) -> Result<T, CallError> {
    let land = state.land().await;
    let site = state.site()?;
    let report = state.report.borrow();
    let validation = report.as_ref().ok_or_else(no_report)?;
    let place_name = |member: &Member| place(&site.config, lang, member);
    let centre = f64::from(site.config.map_centre);
    Ok(show(&ReportView { lang, report: validation, place_name: &place_name, centre, land: &land }))
}

fn failed(lang: Lang, error: &SourceError) -> CallError {
    CallError::Failed(error.message(lang))
}

fn no_report() -> CallError {
    CallError::Protocol("expected a list to be validated first".into())
}

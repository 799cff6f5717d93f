//! Exports of the selected members.

use directory::DirectoryQuery;
use domain::{Lang, Member, ViewMessages};
use export::Export;
use protocol::{CallError, ExportFormat, ExportMembers, ExportedFile};

use super::member_index::MemberIndex;
use super::state::WorkerState;

/// Writes the selected members in a format.
pub fn export(state: &WorkerState, request: &ExportMembers) -> Result<ExportedFile, CallError> {
    let index = state.index(request.list, request.lang)?;
    let query = DirectoryQuery::from_query_string(&request.query);
    let all = index.directory.members();
    let members: Vec<&Member> =
        index.select(request.lang, &query).into_iter().map(|member| &all[member as usize]).collect();
    let (messages, name) = (ViewMessages::for_lang(request.lang), index.site.config.name.get(request.lang));
    let export = Export {
        members: &members,
        lang: request.lang,
        title: name,
        site: index.site.base.trim_end_matches('/'),
        licence: messages.licence(),
        attribution: &messages.attribution(name),
        updated: index.updated,
        country: &|code, lang| index.country(code, lang),
    };
    let (extension, media, content) = match request.format {
        ExportFormat::Csv => ("csv", "text/csv", export::csv(&export)),
        ExportFormat::GeoJson => ("geojson", "application/geo+json", export::geojson(&export)),
        ExportFormat::Kml => ("kml", "application/vnd.google-earth.kml+xml", export::kml(&export)),
        ExportFormat::VCard => ("vcf", "text/vcard", export::vcard(&export)),
        ExportFormat::Json => ("json", "application/json", export::json(&export)),
        ExportFormat::Text => ("txt", "text/plain", plain_text(&index, request.lang, &members)),
    };
    Ok(ExportedFile {
        name: format!("members.{extension}"),
        media: media.into(),
        content: content.into_bytes(),
    })
}

/// A line for each member: name and place.
fn plain_text(index: &MemberIndex, lang: Lang, members: &[&Member]) -> String {
    let line = |member: &&Member| format!("{}, {}\n", member.name.get(lang), index.place(lang, member));
    members.iter().map(line).collect()
}

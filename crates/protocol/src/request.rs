//! The requests from the page to the worker, such as [`SelectMembers`] for search and filters. `js/protocol.d.ts` shows them with
//! their responses.

use domain::{Lang, ObjectError, ObjectReader, string_enum};

use crate::error::ProtocolError;
use crate::field::Field;
use crate::object_writer::ObjectWriter;
use crate::response::{
    Done, ExportedFile, LoadedList, MemberPage, ReportSection, ReportSummary, Response, SearchResults,
    SelectedMembers, ViewportChange,
};
use crate::types::{ExportFormat, ListId, SectionName};

/// A request to the worker.
pub trait Request: Sized {
    /// The type of the request.
    const TYPE: RequestType;
    /// The response.
    type Response: Response;

    /// The fields as a JSON object.
    fn encode(&self) -> String;

    /// Reads the fields.
    ///
    /// # Errors
    /// When a field is missing or invalid.
    fn decode(json: &str) -> Result<Self, ProtocolError>;
}

requests! {
    /// Configures the worker; the first request. The message's bytes hold the settings.
    Configure("configure") -> Done {
        /// The root of the site: an absolute URL with a trailing slash.
        base: String,
    }
    /// Sends the page's list: the message's bytes hold the GeoJSON document.
    UseMembers("use-members") -> Done {
        /// The id of the list.
        list: ListId,
    }
    /// Loads the members from the source in the settings, or the fallback.
    LoadMembers("load-members") -> LoadedList {
        /// The id for the list.
        list: ListId,
        /// The language of error messages, and of the notice that describes a fallback.
        lang: Lang,
        /// The query of the page's URL: if the collection is too large, only what the map shows is loaded.
        query: String,
        /// Whether to load the fallback: the list that this browser loaded last, or else the published one.
        fallback: bool,
    }
    /// Selects members by the filters and the search in a query, and renders the filters and the table or figures.
    SelectMembers("select-members") -> SelectedMembers {
        /// The list.
        list: ListId,
        /// The language of the page.
        lang: Lang,
        /// The query of the page's URL.
        query: String,
    }
    /// Searches pages and members.
    Search("search") -> SearchResults {
        /// The list.
        list: ListId,
        /// The language of the page.
        lang: Lang,
        /// The text as typed.
        text: String,
    }
    /// Renders the page of a member.
    RenderMemberPage("render-member-page") -> MemberPage {
        /// The list.
        list: ListId,
        /// The language of the page.
        lang: Lang,
        /// The member's id.
        id: String,
        /// The query of the selection that the visitor comes from, for the links to the previous and the next member.
        query: String,
    }
    /// Exports the selected members.
    ExportMembers("export-members") -> ExportedFile {
        /// The list.
        list: ListId,
        /// The language of the export.
        lang: Lang,
        /// The query with the selection.
        query: String,
        /// The file format.
        format: ExportFormat,
    }
    /// Loads what the map shows now, if members are loaded by viewport.
    UpdateViewport("update-viewport") -> ViewportChange {
        /// The query of the page's URL, which has the map's position.
        query: String,
        /// The height of the map divided by its width; 0 if it has no size.
        ratio: f64,
    }
    /// Validates a file: the message's bytes hold its content.
    ValidateFile("validate-file") -> ReportSummary {
        /// The list to compare with.
        list: ListId,
        /// The language of the report.
        lang: Lang,
        /// The name of the file; empty for pasted text.
        name: String,
    }
    /// Fetches a list and validates it.
    ValidateUrl("validate-url") -> ReportSummary {
        /// The list to compare with.
        list: ListId,
        /// The language of the report.
        lang: Lang,
        /// The URL, absolute or relative to the site's root.
        url: String,
    }
    /// Renders a page of a section of the last report.
    RenderReportSection("render-report-section") -> ReportSection {
        /// The language of the report.
        lang: Lang,
        /// The section.
        section: SectionName,
        /// The page, from 1.
        page: u32,
    }
    /// Exports the last validated list, without what the site would drop.
    ExportValidated("export-validated") -> ExportedFile {}
}

//! The responses from the worker to the page, such as [`SelectedMembers`]. `js/protocol.d.ts` shows them with their requests.
//! Indices of members are packed into a string on the wire: `packed_indices.rs`.

use domain::{Node, ObjectError, ObjectReader, Page};

use crate::error::ProtocolError;
use crate::field::Field;
use crate::object_writer::ObjectWriter;
use crate::types::Message;

/// A response of the worker.
pub trait Response: Sized {
    /// The response as a message.
    fn encode(self) -> Message;

    /// Reads a message.
    ///
    /// # Errors
    /// When a field is missing or invalid.
    fn decode(message: Message) -> Result<Self, ProtocolError>;
}

responses! {
    /// Success without a result.
    Done {}
    /// A list that the worker loaded.
    LoadedList {
        /// A sentence that describes a cached fallback; empty for the requested list and for the published one.
        notice: String,
        /// Whether the collection is too large, and the list holds only what the map shows.
        tiled: bool,
        =>
        /// The list as GeoJSON.
        members
    }
    /// The members that a query selects.
    SelectedMembers {
        /// The number of members as a sentence.
        status: String,
        /// Their indices in the list, in order; `None`, which is `null` on the wire, for all members.
        members: Option<Vec<usize>>,
        /// View modes, the panels of filters, years and export, active filters, and suggestions.
        tools: Vec<Node>,
        /// The table or the figures; empty if map and list are shown.
        results: Vec<Node>,
    }
    /// The results of a search.
    SearchResults {
        /// The number of results as a sentence.
        status: String,
        /// The results.
        nodes: Vec<Node>,
    }
    /// The effect of a change of the viewport.
    ViewportChange {
        /// Whether the page should load the members again.
        changed: bool,
    }
    /// The report on a validated list.
    ReportSummary {
        /// The result, as a sentence.
        status: String,
        /// The report.
        nodes: Vec<Node>,
    }
    /// A page of a section of the report.
    ReportSection {
        /// The section.
        nodes: Vec<Node>,
    }
    /// A file to save or to copy.
    ExportedFile {
        /// Its name.
        name: String,
        /// Its media type.
        media: String,
        =>
        /// Its content.
        content
    }
}

/// The page of a member. Its JSON is that of every page's file, so that the app has one decoder for pages.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberPage(pub Page);

impl Response for MemberPage {
    fn encode(self) -> Message {
        let json = self.0.encode(None);
        Message { json: String::from_utf8_lossy(&json).into_owned(), bytes: Vec::new() }
    }

    fn decode(message: Message) -> Result<Self, ProtocolError> {
        Page::decode(message.json.as_bytes()).map(Self).map_err(ProtocolError::Page)
    }
}

//! The protocol between the page and its web worker: requests, responses, errors, and the one codec for all of them.
//!
//! A request is a struct with named fields that implements [`Request`]; its associated type is the response. On the wire both
//! are JSON objects in ASCII, with a separate buffer for files and lists. The page's scripts use the same requests:
//! `js/protocol.d.ts` is generated from this crate.
//!
//! Every request about members has the id of its list, which the page assigns. A response therefore always refers to the members
//! that the page shows, even if the host has replaced the list since.
#![warn(missing_docs)]

mod error;
mod field;
#[macro_use]
mod message_macros;
mod object_writer;
mod packed_indices;
mod request;
mod response;
#[cfg(not(target_arch = "wasm32"))]
mod shape;
mod types;
#[cfg(not(target_arch = "wasm32"))]
mod typescript;

pub use error::{CallError, ProtocolError};
pub use object_writer::ObjectWriter;
pub use request::{
    Configure, ExportMembers, ExportValidated, LoadMembers, RenderMemberPage, RenderReportSection, Request,
    RequestType, Search, SelectMembers, UpdateViewport, UseMembers, ValidateFile, ValidateUrl,
};
pub use response::{
    Done, ExportedFile, LoadedList, MemberPage, ReportSection, ReportSummary, Response, SearchResults,
    SelectedMembers, ViewportChange,
};
pub use types::{ExportFormat, ListId, Message, SectionName};
#[cfg(not(target_arch = "wasm32"))]
pub use typescript::declarations;

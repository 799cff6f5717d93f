//! Entry point: decodes requests, dispatches them, and encodes the responses.

use std::rc::Rc;

use domain::messages;
use domain::{Lang, UnknownValue};
use js_sys::{Array, Promise, Uint8Array};
use protocol::{CallError, Configure, Message, Request, RequestType, Response, UseMembers};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use super::state::WorkerState;
use super::{member_export, search, selection, source, tiles, validator};

thread_local! {
    /// A worker serves one page.
    static STATE: Rc<WorkerState> = Rc::default();
}

/// Makes the messages of a language available: those of the app and those of the worker. `false` if they are invalid.
#[wasm_bindgen]
pub fn install_messages(lang: &str, app: &str, worker: &str) -> bool {
    let lang = Lang::from_code(lang);
    lang.is_some_and(|lang| messages::install_messages(lang, &[app.as_bytes(), worker.as_bytes()]).is_ok())
}

/// Handles a request: its type, its fields as JSON, and its bytes. Called by `js/workers/worker-entry.js`.
///
/// Resolves to `[json, bytes]`.
///
/// # Errors
/// Rejects with `[kind, text]`, the parts of a [`CallError`].
#[wasm_bindgen]
pub fn handle(kind: String, json: String, bytes: Vec<u8>) -> Promise {
    let state = STATE.with(Rc::clone);
    future_to_promise(async move {
        match respond(&state, &kind, &json, bytes).await {
            Ok(Message { json, bytes }) => {
                Ok(Array::of2(&json.into(), &Uint8Array::from(&bytes[..]).into()).into())
            }
            Err(error) => {
                let (kind, text) = error.to_parts();
                Err(Array::of2(&kind.into(), &text.into()).into())
            }
        }
    })
}

async fn respond(
    state: &Rc<WorkerState>,
    kind: &str,
    json: &str,
    bytes: Vec<u8>,
) -> Result<Message, CallError> {
    let unknown = |UnknownValue| CallError::Protocol(format!("unknown request: {kind}"));
    Ok(match kind.parse::<RequestType>().map_err(unknown)? {
        RequestType::Configure => state.configure(Configure::decode(json)?, &bytes)?.encode(),
        RequestType::UseMembers => state.use_members(&UseMembers::decode(json)?, bytes).encode(),
        RequestType::LoadMembers => source::load(state, Request::decode(json)?).await?.encode(),
        RequestType::SelectMembers => selection::select(state, &Request::decode(json)?).await?.encode(),
        RequestType::Search => search::search(state, &Request::decode(json)?).await?.encode(),
        RequestType::RenderMemberPage => {
            selection::member_page(state, &Request::decode(json)?).await?.encode()
        }
        RequestType::ExportMembers => member_export::export(state, &Request::decode(json)?)?.encode(),
        RequestType::UpdateViewport => tiles::update(state, &Request::decode(json)?).await.encode(),
        RequestType::ValidateFile => validator::file(state, &Request::decode(json)?, &bytes).await?.encode(),
        RequestType::ValidateUrl => validator::url(state, &Request::decode(json)?).await?.encode(),
        RequestType::RenderReportSection => {
            validator::section(state, &Request::decode(json)?).await?.encode()
        }
        RequestType::ExportValidated => validator::export(state)?.encode(),
    })
}

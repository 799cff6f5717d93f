//! Loads the messages of a language that the visitor goes to. `js/boot.js` loads those of the first page.

use domain::Lang;
use domain::messages::{has_messages, install_messages};

use super::boot_script::BOOT_SCRIPT;
use crate::platform;

/// Makes the messages of a language available; `false` if they can't be. The request is sent at once.
pub fn messages(lang: Lang) -> impl Future<Output = bool> + use<> {
    let request = (!has_messages(lang)).then(|| {
        let folder = platform::attribute(BOOT_SCRIPT, "data-messages").unwrap_or_default();
        web::fetch_bytes(&format!("{folder}{}.json", lang.code()))
    });
    async move {
        let Some(request) = request else { return true };
        request.await.is_ok_and(|json| install_messages(lang, &[&json]).is_ok())
    }
}

//! Vercel: `vercel.json`.

use domain::Lang;
use serde_json::{Value, json};

use super::{CACHE, Framing, HttpSpec, IMMUTABLE, MEMBER_ID, MEMBERS, POLICY, SHELL, STATIC, media};

impl HttpSpec {
    /// The settings. Where two rules match, Vercel uses the later one.
    pub(super) fn vercel(&self) -> String {
        let mut rules = vec![rule("/(.*)".into(), &self.default_headers())];
        rules.push(rule(format!("{}{STATIC}/(.*)", self.base), &[(CACHE, IMMUTABLE.into())]));
        let framed = self.policy.text(Framing::Allowed);
        rules.extend(
            self.embed_folders()
                .iter()
                .map(|folder| rule(format!("{folder}(.*)"), &[(POLICY, framed.clone())])),
        );
        let unknown = media::MEDIA_TYPES.iter().filter(|kind| !kind.well_known);
        rules.extend(unknown.map(|kind| {
            rule(format!("/(.*)\\.{}", kind.extensions[0]), &[("Content-Type", kind.name.into())])
        }));
        // A rewrite only applies where there is no file.
        let rewrites = Lang::ALL.map(|lang| {
            let folder = format!("{}{}/", self.base, lang.code());
            json!({ "source": format!("{folder}{MEMBERS}/({MEMBER_ID})/"), "destination": format!("{folder}{SHELL}") })
        });
        let settings =
            json!({ "trailingSlash": true, "cleanUrls": false, "headers": rules, "rewrites": rewrites });
        format!("{settings:#}\n")
    }
}

fn rule(source: String, headers: &[(&str, String)]) -> Value {
    let headers: Vec<Value> =
        headers.iter().map(|(key, value)| json!({ "key": key, "value": value })).collect();
    json!({ "source": source, "headers": headers })
}

//! Vercel: `vercel.json`.

use domain::Lang;
use serde_json::{Value, json};

use super::{CACHE, Delivery, FOR_EVER, Framing, ID, MEMBERS, POLICY, SHELL, STATIC, media};

impl Delivery {
    /// The settings. Of two rules that fit, the later one holds.
    pub(super) fn vercel(&self) -> String {
        let mut rules = vec![rule("/(.*)".into(), &self.usual())];
        rules.push(rule(format!("{}{STATIC}/(.*)", self.base), &[(CACHE, FOR_EVER.into())]));
        let framed = self.policy.text(Framing::Anybody);
        rules.extend(
            self.for_frames().iter().map(|folder| rule(format!("{folder}(.*)"), &[(POLICY, framed.clone())])),
        );
        let unknown = media::KINDS.iter().filter(|kind| !kind.known);
        rules.extend(unknown.map(|kind| {
            rule(format!("/(.*)\\.{}", kind.endings[0]), &[("Content-Type", kind.media.into())])
        }));
        // Only where there is no file.
        let rewrites = Lang::ALL.map(|lang| {
            let folder = format!("{}{}/", self.base, lang.code());
            json!({ "source": format!("{folder}{MEMBERS}/({ID})/"), "destination": format!("{folder}{SHELL}") })
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

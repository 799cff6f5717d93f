//! `_headers` and `_redirects`: what Netlify and Cloudflare Pages read.

use super::{CACHE, Delivery, FOR_EVER, Framing, MISSING_PAGE, POLICY, STATIC, media};

impl Delivery {
    /// `_headers`. Where two rules fit, Netlify takes the later one; Cloudflare joins both with a comma unless the later one
    /// first takes the header back with `!`. Netlify warns of such a line and passes over it.
    pub(super) fn headers_file(&self) -> String {
        let rule = |path: String, headers: &[(&str, String)], again: bool| {
            let line = |(name, value): &(&str, String)| {
                let back = if again { format!("  ! {name}\n") } else { String::new() };
                format!("{back}  {name}: {value}\n")
            };
            format!("{path}\n{}", headers.iter().map(line).collect::<String>())
        };
        let mut text = String::from("# Made by `cargo xtask build`.\n");
        text += &rule("/*".into(), &self.usual(), false);
        text += &rule(format!("{}{STATIC}/*", self.base), &[(CACHE, FOR_EVER.into())], true);
        for folder in self.for_frames() {
            text += &rule(format!("{folder}*"), &[(POLICY, self.policy.text(Framing::Anybody))], true);
        }
        for (folder, kind) in FOLDERS {
            text += &rule(format!("{}{folder}/*", self.base), &[("Content-Type", kind.media.into())], false);
        }
        text
    }

    /// `_redirects`: for a site below a path, that the host's root leads there. Netlify looks for the page of what is missing
    /// at the root only, so that it is told; Cloudflare finds it by itself and passes over that line.
    pub(super) fn redirects_file(&self) -> Option<String> {
        let base = self.base.as_str();
        (base != "/").then(|| {
            format!("# Made by `cargo xtask build`.\n/ {base} 302\n{base}* {base}{MISSING_PAGE} 404\n")
        })
    }
}

/// The folders of the kinds that not every host knows by their endings. These hosts take a pattern at the end of a path only.
const FOLDERS: [(&str, &media::Kind); 2] = [("data", &media::GEOJSON), ("geo", &media::OTHER)];

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::workspace::Workspace;

    #[test]
    fn a_folder_of_one_kind_holds_that_kind_alone() {
        for (folder, kind) in FOLDERS {
            let files = std::fs::read_dir(Workspace::here().path("public").join(folder)).unwrap();
            for file in files {
                let file = file.unwrap().file_name();
                assert_eq!(media::of(Path::new(&file)).media, kind.media, "{folder}");
            }
        }
    }
}

//! Netlify, and Cloudflare Pages, which reads the same files: `_headers` and `_redirects`.

use super::{CACHE, Framing, HttpSpec, IMMUTABLE, MISSING_PAGE, POLICY, STATIC, media};

impl HttpSpec {
    /// `_headers`. Where two rules match, Netlify uses the later one; Cloudflare joins both with a comma unless the later one
    /// removes the header first with `!`. Netlify warns of such a line and ignores it.
    pub(super) fn headers_file(&self) -> String {
        let rule = |path: String, headers: &[(&str, String)], again: bool| {
            let line = |(name, value): &(&str, String)| {
                let back = if again { format!("  ! {name}\n") } else { String::new() };
                format!("{back}  {name}: {value}\n")
            };
            format!("{path}\n{}", headers.iter().map(line).collect::<String>())
        };
        let mut text = String::from("# Made by `cargo xtask build`.\n");
        text += &rule("/*".into(), &self.default_headers(), false);
        text += &rule(format!("{}{STATIC}/*", self.base), &[(CACHE, IMMUTABLE.into())], true);
        for folder in self.embed_folders() {
            text += &rule(format!("{folder}*"), &[(POLICY, self.policy.text(Framing::Allowed))], true);
        }
        for (folder, kind) in FOLDERS {
            text += &rule(format!("{}{folder}/*", self.base), &[("Content-Type", kind.name.into())], false);
        }
        text
    }

    /// `_redirects`: for a site below a path, a redirect from the host's root. Netlify only looks for `404.html` at the root, so
    /// it needs a line for that; Cloudflare finds the page by itself and ignores the line.
    pub(super) fn redirects_file(&self) -> Option<String> {
        let base = self.base.as_str();
        (base != "/").then(|| {
            format!("# Made by `cargo xtask build`.\n/ {base} 302\n{base}* {base}{MISSING_PAGE} 404\n")
        })
    }
}

/// Folders of media types that not every host knows by their extensions. These hosts only allow a pattern at the end of a path.
const FOLDERS: [(&str, &media::MediaType); 2] = [("data", &media::GEOJSON), ("geo", &media::OTHER)];

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::workspace::Workspace;

    #[test]
    fn each_folder_holds_one_media_type() {
        for (folder, kind) in FOLDERS {
            let files = std::fs::read_dir(Workspace::here().path("public").join(folder)).unwrap();
            for file in files {
                let file = file.unwrap().file_name();
                assert_eq!(media::for_file(Path::new(&file)).name, kind.name, "{folder}");
            }
        }
    }
}

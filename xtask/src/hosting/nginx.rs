//! nginx: a file for its `conf.d`, with all headers and redirects.

use domain::Lang;

use super::{
    CACHE, Framing, HttpSpec, IMMUTABLE, MEMBER_ID, MEMBERS, MISSING_FILE, MISSING_PAGE, POLICY, REVALIDATE,
    SHELL, STATIC, media,
};

impl HttpSpec {
    /// The configuration. nginx names the line to remove if its module for compressed copies is not installed.
    pub(super) fn nginx(&self) -> String {
        let base = &self.base;
        let (default, framed) = (self.policy.text(Framing::Denied), self.policy.text(Framing::Allowed));
        let framed: String =
            self.embed_folders().iter().map(|folder| format!("    \"~^{folder}\" \"{framed}\";\n")).collect();
        format!(
            "# nginx, for {base}. Made by `cargo xtask build`; it goes into nginx's folder conf.d.\n\
             # Adapt the lines `listen`, `server_name` and `alias`.\n\
             map $uri $site_policy {{\n    default \"{default}\";\n{framed}}}\n\
             map $uri $site_cache {{\n    default \"{REVALIDATE}\";\n    \"~^{base}{STATIC}/\" \"{IMMUTABLE}\";\n}}\n\
             # A missing file is never answered with a page.\n\
             map $uri $site_missing {{\n    default {base}{MISSING_FILE};\n    \"~/[^./]*$\" {base}{MISSING_PAGE};\n    \
             \"~\\.html$\" {base}{MISSING_PAGE};\n}}\n\
             server {{\n    listen 80;\n    server_name _;\n    server_tokens off;\n    absolute_redirect off;\n\
             {headers}\
             {types}\
             {compressed}{live}\
             \n    # 403 is a folder without a page of its own.\n    error_page 403 404 =404 $site_missing;\n\
             {redirect}{members}    location {base} {{\n        alias /srv/site/;\n        index index.html;\n    }}\n}}\n",
            headers = self.nginx_headers(),
            types = types(),
            compressed = COMPRESSED,
            live = live(),
            redirect = self.nginx_redirect(),
            members = self.nginx_members(),
        )
    }

    fn nginx_headers(&self) -> String {
        let value = |(name, value)| match name {
            POLICY => (name, "$site_policy".to_owned()),
            CACHE => (name, "$site_cache".to_owned()),
            _ => (name, format!("\"{value}\"")),
        };
        self.default_headers()
            .into_iter()
            .map(value)
            .map(|(name, value)| format!("    add_header {name} {value} always;\n"))
            .collect()
    }

    /// The page of a member added after the build.
    fn nginx_members(&self) -> String {
        let (base, langs) = (&self.base, Lang::ALL.map(Lang::code).join("|"));
        format!(
            "    # Members added after the build get an empty page, which the app fills.\n    \
             location ~ \"^{base}(?<site_lang>{langs})/{MEMBERS}/(?<site_member>{MEMBER_ID})/$\" {{\n        \
             alias /srv/site/$site_lang/{MEMBERS}/$site_member/;\n        index index.html;\n        \
             error_page 403 404 =200 {base}$site_lang/{SHELL};\n    }}\n"
        )
    }

    /// The redirect from a base path without its slash.
    fn nginx_redirect(&self) -> String {
        let base = self.base.as_str();
        match base.trim_end_matches('/') {
            "" => String::new(),
            short => format!("    location = {short} {{\n        return 301 {base}$is_args$args;\n    }}\n"),
        }
    }
}

const COMPRESSED: &str = "\n    # From Debian's libnginx-mod-http-brotli-static; leave the line out where there is no such module.\n    \
     brotli_static on;\n    gzip_static on;\n    gzip_vary on;\n    \
     # For the few files that may be replaced on the running site.\n    gzip on;\n";

fn live() -> String {
    let kinds: Vec<String> = media::compressed_on_the_fly().map(|media| format!("\"{media}\"")).collect();
    format!("    gzip_types {};\n", kinds.join(" "))
}

fn types() -> String {
    let lines: String = media::MEDIA_TYPES
        .iter()
        .map(|kind| format!("        \"{}\" {};\n", kind.name, kind.extensions.join(" ")))
        .collect();
    format!("\n    types {{\n{lines}    }}\n    default_type {};\n", media::OTHER.name)
}

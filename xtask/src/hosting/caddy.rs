//! Caddy: a Caddyfile.

use domain::Lang;

use super::{
    CACHE, Framing, HttpSpec, IMMUTABLE, MEMBER_ID, MEMBERS, MISSING_FILE, MISSING_PAGE, POLICY, SHELL,
    STATIC, media,
};

impl HttpSpec {
    /// The Caddyfile. The headers are repeated for errors, where those of the address would be wrong.
    pub(super) fn caddy(&self) -> String {
        let base = &self.base;
        let framed = self.policy.text(Framing::Allowed);
        let folders: Vec<String> = self.embed_folders().iter().map(|folder| format!("{folder}*")).collect();
        format!(
            "# Caddy, for {base}. Made by `cargo xtask build`.\n\
             # Adapt the address (`example.org` instead of `:80` enables HTTPS) and the folder.\n\
             (site_headers) {{\n\theader {{\n{headers}\t}}\n}}\n\n\
             (site_files) {{\n\t# For the few files that may be replaced on the running site.\n\tencode {{\n\t\tgzip\n\t\tmatch {{\n{live}\t\t}}\n\t}}\n\troot * /srv/site\n\tfile_server {{\n\t\tprecompressed br gzip\n\t}}\n}}\n\n\
             :80 {{\n\troute {{\n\t\timport site_headers\n\
             \t\t@framed path {folders}\n\t\theader @framed {POLICY} \"{framed}\"\n\
             \t\t@named path {base}{STATIC}/*\n\t\theader @named {CACHE} \"{IMMUTABLE}\"\n\
             {types}{place}\t}}\n\
             \thandle_errors {{\n\t\timport site_headers\n\
             {members}\
             \t\t# A missing file is never answered with a page.\n\
             \t\t@page path_regexp (/[^./]*|\\.html)$\n\
             {page}{file}\t}}\n}}\n",
            headers = self.caddy_headers(),
            live = live(),
            folders = folders.join(" "),
            types = types(),
            place = self.caddy_place(),
            members = self.caddy_members(),
            page = missing("@page ", MISSING_PAGE, "text/html; charset=utf-8"),
            file = missing("", MISSING_FILE, "text/plain; charset=utf-8"),
        )
    }

    fn caddy_headers(&self) -> String {
        self.default_headers().iter().map(|(name, value)| format!("\t\t{name} \"{value}\"\n")).collect()
    }

    /// The pages of members added after the build.
    fn caddy_members(&self) -> String {
        let base = &self.base;
        let page = |lang: Lang| {
            let code = lang.code();
            format!(
                "\t\t@member-{code} path_regexp ^{base}{code}/{MEMBERS}/{MEMBER_ID}/$\n\
                 \t\thandle @member-{code} {{\n\t\t\theader Content-Type \"text/html; charset=utf-8\"\n\
                 \t\t\trewrite * /{code}/{SHELL}\n\t\t\troot * /srv/site\n\
                 \t\t\tfile_server {{\n\t\t\t\tstatus 200\n\t\t\t\tprecompressed br gzip\n\t\t\t}}\n\t\t}}\n"
            )
        };
        let note = "\t\t# Members added after the build get an empty page, which the app fills.\n";
        note.to_owned() + &Lang::ALL.map(page).concat()
    }

    fn caddy_place(&self) -> String {
        let base = self.base.as_str();
        match base.trim_end_matches('/') {
            "" => "\t\timport site_files\n".into(),
            short => format!(
                "\t\tredir {short} {base} 301\n\
                 \t\thandle_path {base}* {{\n\t\t\timport site_files\n\t\t}}\n\
                 \t\terror 404\n"
            ),
        }
    }
}

/// The media types that Caddy looks up in the system's list.
fn types() -> String {
    let unknown = media::MEDIA_TYPES.iter().filter(|kind| !kind.well_known);
    unknown
        .map(|kind| {
            let (extension, media) = (kind.extensions[0], kind.name);
            format!("\t\t@{extension} path *.{extension}\n\t\theader @{extension} Content-Type \"{media}\"\n")
        })
        .collect()
}

/// The media types that Caddy compresses while sending. The defaults of Caddy 2.6 leave out GeoJSON.
fn live() -> String {
    let kind =
        |media: &str| format!("\t\t\theader Content-Type {}*\n", media.split(';').next().unwrap_or(media));
    media::compressed_on_the_fly().map(kind).collect()
}

fn missing(matcher: &str, file: &str, media: &str) -> String {
    format!(
        "\t\thandle {matcher}{{\n\t\t\theader Content-Type \"{media}\"\n\t\t\trewrite * /{file}\n\
         \t\t\timport site_files\n\t\t}}\n"
    )
}

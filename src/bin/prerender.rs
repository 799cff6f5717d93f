//! Writes every page as HTML: `prerender --dist DIR --base /`. It reads the settings, the members and the texts that
//! stand in the folder, and `index.html` there as the template.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::{env, fmt, fs, io};

use atlas::Ring;
use domain::{Address, Config, Lang, Messages, Page, Route};
use leptos::prelude::*;
use site::{App, BORDERS, Feed, Head, Here, LAND, Site};

/// Not for search engines.
const HIDDEN: &str = r#"<meta name="robots" content="noindex">"#;

fn main() -> ExitCode {
    match Folder::from_arguments().and_then(|folder| folder.write_all()) {
        Ok(count) => {
            eprintln!("{count} pages");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// Why the pages could not be written.
enum Fault {
    Usage,
    File(PathBuf, io::Error),
    Content(PathBuf, String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage => f.write_str("expected `prerender --dist DIR --base /PATH/`"),
            Self::File(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Content(path, what) => write!(f, "{}: {what}", path.display()),
        }
    }
}

/// The folder that is to be published.
struct Folder {
    dist: PathBuf,
    template: String,
    site: Site,
    land: Vec<Ring>,
}

impl Folder {
    fn from_arguments() -> Result<Self, Fault> {
        let arguments: Vec<String> = env::args().skip(1).collect();
        let [dist_flag, dist, base_flag, base] = &arguments[..] else { return Err(Fault::Usage) };
        if (dist_flag.as_str(), base_flag.as_str()) != ("--dist", "--base") {
            return Err(Fault::Usage);
        }
        let dist = PathBuf::from(dist);
        let path = dist.join("config.json");
        let config =
            Config::decode(&read(&path)?).map_err(|error| Fault::Content(path, error.to_string()))?;
        let path = dist.join(&config.members);
        // A list from elsewhere is fetched by the browser; published with the site is the fallback.
        let path = if path.exists() { path } else { dist.join(&config.members_fallback) };
        let feed = domain::decode(&read(&path)?).map_err(|error| Fault::Content(path, error.to_string()))?;
        let template = String::from_utf8_lossy(&read(&dist.join("index.html"))?).into_owned();
        let feed = Feed { roster: feed.into(), trouble: None };
        let lines = |file| {
            let path = dist.join(file);
            atlas::decode(&read(&path)?).map_err(|error| Fault::Content(path, error.to_string()))
        };
        let borders = if config.map_borders { lines(BORDERS)? } else { Vec::new() };
        let land = lines(LAND)?;
        let site = Site::new(base.trim_end_matches('/'), config, feed, Ok(land.clone()));
        Ok(Self { template, land, site: Site { borders: Ok(Arc::new(borders)), ..site }, dist })
    }

    fn write_all(&self) -> Result<usize, Fault> {
        let mut count = 0;
        for lang in Lang::ALL {
            for route in
                Route::fixed().chain([Route::Embed]).chain(self.members()).chain(self.named_by_files(lang)?)
            {
                let address = Address { lang, route };
                self.write(&format!("{}index.html", &address.path()[1..]), &self.page(&address)?)?;
                count += 1;
            }
            self.write(&format!("{}/shell.html", lang.code()), &self.shell(lang))?;
            count += 1;
        }
        let lost = Address { lang: Lang::ALL[0], route: Route::NotFound };
        self.write("404.html", &self.page(&lost)?)?;
        self.write("index.html", &self.root())?;
        Ok(count + 2)
    }

    fn members(&self) -> impl Iterator<Item = Route> {
        self.site.feed.roster.members().iter().map(|member| Route::Member(member.id.clone()))
    }

    /// The pages of text that no route names: items of the news, parts of a topic.
    fn named_by_files(&self, lang: Lang) -> Result<Vec<Route>, Fault> {
        let content = self.dist.join("content").join(lang.code());
        let mut routes = Vec::new();
        let mut folders = vec![content.clone()];
        while let Some(folder) = folders.pop() {
            let fault = |error| Fault::File(folder.clone(), error);
            for entry in fs::read_dir(&folder).map_err(fault)? {
                let path = entry.map_err(fault)?.path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let name = path.strip_prefix(&content).unwrap_or(&path).with_extension("");
                let words: Vec<&str> = name.iter().filter_map(|word| word.to_str()).collect();
                let route = Route::from_words(&words);
                routes.extend(matches!(route, Route::News(_) | Route::Part(..)).then_some(route));
            }
        }
        routes.sort_by_key(Route::slug);
        Ok(routes)
    }

    fn page(&self, address: &Address) -> Result<String, Fault> {
        let text = match &address.route {
            Route::Member(id) => Some(Arc::new(site::member_page(&self.site, address.lang, id, &self.land))),
            route => route.text_key().map(|key| self.text(address.lang, &key)).transpose()?,
        };
        let (head, body) = Owner::new().with(|| {
            let here = Here::new(self.site.clone(), address.clone(), text.map(Ok));
            (Head::of(&here), view! { <App here/> }.to_html())
        });
        let links = self.links(address) + &self.preloads(address);
        Ok(self.fill(address.lang, &head, &links, &without_markers(&body)))
    }

    fn text(&self, lang: Lang, key: &str) -> Result<Arc<Page>, Fault> {
        let path = self.dist.join(Site::text_file(lang, key));
        Page::decode(&read(&path)?).map(Arc::new).map_err(|error| Fault::Content(path, error.to_string()))
    }

    /// Canonical address, and the same page in every language.
    fn links(&self, address: &Address) -> String {
        if address.route == Route::NotFound {
            return HIDDEN.into();
        }
        let url = |lang| format!("{}{}{}", self.site.config.origin, self.site.base, address.route.path(lang));
        let alternate =
            |code: &str, lang| format!(r#"<link rel="alternate" hreflang="{code}" href="{}">"#, url(lang));
        let alternates: String = Lang::ALL.map(|lang| alternate(lang.code(), lang)).concat();
        let fallback = alternate("x-default", Lang::ALL[0]);
        format!(r#"<link rel="canonical" href="{}">{alternates}{fallback}"#, url(address.lang))
    }

    /// What the app will ask for at once, so that it is on its way before the app is.
    fn preloads(&self, address: &Address) -> String {
        let text = address.route.text_key().map(|key| Site::text_file(address.lang, &key));
        let borders = self.site.config.map_borders.then(|| BORDERS.to_owned());
        // A page with a map has the land on it.
        let land =
            (!matches!(address.route, Route::Home | Route::Members | Route::Embed)).then(|| LAND.to_owned());
        let own = ["config.json", &self.site.config.members].map(str::to_owned).into_iter();
        let own = own.chain(land).chain(borders).chain(text);
        let link = |file: String| {
            format!(r#"<link rel="preload" href="{}/{file}" as="fetch" crossorigin>"#, self.site.base)
        };
        // The settings of a source are no address.
        own.filter(|file| !file.contains("://") && !file.starts_with('{')).map(link).collect()
    }

    /// An empty page, which the app fills: it stands for every page where there is no network.
    fn shell(&self, lang: Lang) -> String {
        let name = self.site.config.name.get(lang);
        let head = Head { title: name.into(), description: self.site.config.status.get(lang).into() };
        let body = format!(r#"<main class="page-root"><h1>{}</h1></main>"#, escaped(name));
        self.fill(lang, &head, HIDDEN, &body)
    }

    /// The site's root leads to a language; the script does so by itself.
    fn root(&self) -> String {
        let name = |lang| escaped(self.site.config.name.get(lang));
        let link = |lang: Lang| {
            let (code, own) = (lang.code(), lang.own_name());
            let path = Route::Home.path(lang);
            format!(
                r#"<p lang="{code}"><a href="{}{path}" hreflang="{code}">{} – {own}</a></p>"#,
                self.site.base,
                name(lang)
            )
        };
        let first = Lang::ALL[0];
        let head = Head {
            title: self.site.config.name.get(first).into(),
            description: self.site.config.status.get(first).into(),
        };
        let home = Address { lang: first, route: Route::Home };
        let links = Lang::ALL.map(link).concat();
        let body = format!(r#"<main class="page-root"><h1>{}</h1>{links}</main>"#, name(first));
        self.fill(first, &head, &self.links(&home), &body)
    }

    fn fill(&self, lang: Lang, head: &Head, links: &str, body: &str) -> String {
        let Head { title, description } = head;
        let meta = format!(
            r#"<title>{}</title><meta name="description" content="{}">{links}"#,
            escaped(title),
            escaped(description)
        );
        let langs = Lang::ALL.map(Lang::code).join(" ");
        self.template
            .replace(r#"<html lang="en">"#, &format!(r#"<html lang="{}">"#, lang.code()))
            .replace("</head>", &format!("{meta}</head>"))
            .replace(r#"id="boot""#, &format!(r#"id="boot" data-langs="{langs}""#))
            .replace(r#"<div id="app"></div>"#, &format!(r#"<div id="app">{body}</div>{}"#, broken_line()))
    }

    fn write(&self, name: &str, html: &str) -> Result<(), Fault> {
        let path = self.dist.join(name);
        let folder = path.parent().unwrap_or(&self.dist);
        fs::create_dir_all(folder).map_err(|error| Fault::File(folder.into(), error))?;
        fs::write(&path, html).map_err(|error| Fault::File(path, error))
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    fs::read(path).map_err(|error| Fault::File(path.into(), error))
}

/// Shown after a fault that stops the app, in every language, because the app can no longer say which one is meant.
fn broken_line() -> String {
    let line = |lang: Lang| {
        let words = Messages::of(lang);
        format!(
            r#"<p lang="{}">{} <a class="reload" href="">{}</a> <span class="lacking" hidden>{} <code></code></span></p>"#,
            lang.code(),
            words.broken,
            words.reload,
            lacking(lang)
        )
    };
    format!(r#"<div id="broken" role="alert" hidden>{}</div>"#, Lang::ALL.map(line).concat())
}

/// What stands before the names of what an old browser lacks. Only the published page says it, so that the app does without.
const fn lacking(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "This browser is too old for it and lacks:",
        Lang::Ko => "사용 중인 브라우저가 오래되어 다음 기능을 지원하지 않습니다:",
    }
}

/// The page is replaced as a whole, never hydrated, so that Leptos' markers serve nothing.
fn without_markers(html: &str) -> String {
    html.replace("<!>", "").replace("<!---->", "")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

//! The folder that is to be published: what is read from it, and every file that is written into it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use atlas::Ring;
use domain::{
    Address, Date, EVENT_LIST, EventItem, Lang, NEWS_LIST, NewsItem, Page, PageId, Provenance, Route,
};
use leptos::prelude::*;
use site::{App, Head, PageContext, Site};

use crate::canonical_url::CanonicalBase;
use crate::error::PrerenderError;
use crate::escape::{escape, meta};
use crate::icons::{self, ICONS};
use crate::input::{generated_routes, read_file, read_lists, read_site};
use crate::json_ld::{self, PageData};
use crate::og_image::{self, OgImageRenderer, Rasterizer};
use crate::page_meta::PageMeta;
use crate::{atom_feed, head_links, noscript_nav, open_graph, sitemap, template, web_manifest};

/// The folder.
pub struct SiteWriter {
    dist: PathBuf,
    template: String,
    pub site: Site,
    /// Where it will be published, if that is known.
    pub canonical_base: Option<CanonicalBase>,
    /// The land for small maps.
    land: Vec<Ring>,
    /// The pages that are generated from data below a page, by language.
    generated_routes: Vec<Vec<Route>>,
    /// The lists of the news and of the events, by language.
    news: Vec<Vec<NewsItem>>,
    events: Vec<Vec<EventItem>>,
}

impl SiteWriter {
    /// Reads what stands in the folder. An empty `origin` is that of the settings.
    pub fn read(dist: &Path, base: &str, origin: &str) -> Result<Self, PrerenderError> {
        let template = String::from_utf8_lossy(&read_file(&dist.join("index.html"))?).into_owned();
        Self::with_template(dist, base, origin, template)
    }

    /// The same with a document to fill the pages into.
    pub fn with_template(
        dist: &Path,
        base: &str,
        origin: &str,
        template: String,
    ) -> Result<Self, PrerenderError> {
        let base = base.trim_end_matches('/');
        let (site, land) = read_site(dist, base)?;
        let origin = if origin.is_empty() { &site.config.origin } else { origin };
        Ok(Self {
            canonical_base: CanonicalBase::new(origin, base),
            template,
            land,
            generated_routes: Lang::ALL
                .into_iter()
                .map(|lang| generated_routes(dist, lang))
                .collect::<Result<_, _>>()?,
            news: read_lists(dist, NEWS_LIST, NewsItem::decode_list)?,
            events: read_lists(dist, EVENT_LIST, EventItem::decode_list)?,
            dist: dist.into(),
            site,
        })
    }

    /// Writes all pages and what goes with them; returns how many pages there are.
    pub fn write_all(&self, rasterizer: &Rasterizer) -> Result<usize, PrerenderError> {
        let pages = self.pages()?;
        for page in &pages {
            self.write(&format!("{}index.html", &page.address.path()[1..]), self.render(page).as_bytes())?;
        }
        let lost = self.page_meta(Address { lang: Lang::ALL[0], route: Route::NotFound })?;
        for lang in Lang::ALL {
            self.write(&format!("{}/shell.html", lang.code()), self.shell(lang).as_bytes())?;
        }
        self.write("404.html", self.render(&lost).as_bytes())?;
        self.write("index.html", self.root()?.as_bytes())?;
        self.write_discovery_files(&pages)?;
        self.write_icons(rasterizer)?;
        if self.canonical_base.is_some() {
            self.write_og_images(rasterizer, &pages)?;
        }
        Ok(pages.len() + 2 + Lang::ALL.len())
    }

    /// Every page but the one for what is not found.
    pub fn pages(&self) -> Result<Vec<PageMeta>, PrerenderError> {
        let languages = Lang::ALL.into_iter();
        let addresses =
            languages.flat_map(|lang| self.routes(lang).map(move |route| Address { lang, route }));
        addresses.map(|address| self.page_meta(address)).collect()
    }

    fn routes(&self, lang: Lang) -> impl Iterator<Item = Route> {
        let members =
            self.site.members.member_list.members().iter().map(|member| Route::Member(member.id.clone()));
        let news = self.news[lang.index()].iter().map(|item| Route::News(item.slug.clone()));
        let generated_routes = self.generated_routes[lang.index()].iter().cloned();
        Route::fixed().chain([Route::Embed]).chain(members).chain(news).chain(generated_routes)
    }

    /// A page as it is seen from elsewhere.
    pub fn page_meta(&self, address: Address) -> Result<PageMeta, PrerenderError> {
        let key = address.route.text_key();
        let text = match &address.route {
            Route::Member(id) => Some(Arc::new(site::member_page(&self.site, address.lang, id, &self.land))),
            _ => key.as_ref().map(|key| self.text(address.lang, key)).transpose()?,
        };
        let provenance = key.map(|key| self.provenance(address.lang, &key)).transpose()?;
        let head = Owner::new().with(|| Head::new(&self.here(&address, text.clone())));
        let slug = match &address.route {
            Route::News(slug) => slug.as_str(),
            _ => "",
        };
        let news = self.news[address.lang.index()].iter().find(|item| item.slug == slug).cloned();
        Ok(PageMeta { address, head, text, provenance, news })
    }

    fn here(&self, address: &Address, text: Option<Arc<Page>>) -> PageContext {
        PageContext::new(self.site.clone(), address.clone(), text.map(Ok))
    }

    fn text(&self, lang: Lang, key: &str) -> Result<Arc<Page>, PrerenderError> {
        let path = self.dist.join(Site::text_file(lang, key));
        Page::decode(&read_file(&path)?)
            .map(Arc::new)
            .map_err(|error| PrerenderError::InvalidContent(path, error.to_string()))
    }

    fn provenance(&self, lang: Lang, key: &str) -> Result<Provenance, PrerenderError> {
        let path = self.dist.join(Site::text_file(lang, key));
        Provenance::decode(&read_file(&path)?)
            .map_err(|error| PrerenderError::InvalidContent(path, error.to_string()))
    }

    /// A page as HTML.
    pub fn render(&self, page: &PageMeta) -> String {
        let body = Owner::new().with(|| {
            let here = self.here(&page.address, page.text.clone());
            let html = template::without_markers(&view! { <App page=here.clone()/> }.to_html());
            if page.address.route == Route::Members { noscript_nav::add_to(&html, &here) } else { html }
        });
        let head = self.head(page) + &head_links::preloads(&self.site, &page.address);
        let (lang, title) = (page.address.lang, &page.head.title);
        let html = template::filled(&self.template, lang, title, &head, &body);
        // What is shown within another page leads out of it.
        let leads_out = page.address.route == Route::Embed;
        if leads_out { html.replacen("<base ", r#"<base target="_blank" "#, 1) } else { html }
    }

    /// What stands in a document's head besides its title.
    fn head(&self, page: &PageMeta) -> String {
        let (site, lang) = (&self.site, page.address.lang);
        let description = meta("name", "description", &page.head.description);
        let always = description + &web_manifest::links(site, lang);
        if matches!(page.address.route, Route::NotFound | Route::Embed) {
            return always + &meta("name", "robots", "noindex");
        }
        let base = self.canonical_base.as_ref();
        let previews = always + &open_graph::tags(site, base, page);
        let Some(base) = base else { return previews };
        let events = &self.events[lang.index()];
        previews
            + &head_links::alternates(base, &page.address)
            + &head_links::news(site, lang)
            + &json_ld::script(&PageData { site, base, page, events })
    }

    /// An empty page, which the app fills: it stands for every page where there is no network.
    fn shell(&self, lang: Lang) -> String {
        let name = self.site.config.name.get(lang);
        let description = meta("name", "description", self.site.config.status.get(lang));
        let head = description + &meta("name", "robots", "noindex");
        let body = format!(r#"<main class="page-root"><h1>{}</h1></main>"#, escape(name));
        template::filled(&self.template, lang, name, &head, &body)
    }

    /// The site's root leads to a language; the script does so by itself.
    fn root(&self) -> Result<String, PrerenderError> {
        let site = &self.site;
        let name = |lang| escape(site.config.name.get(lang));
        let link = |lang: Lang| {
            let (code, own) = (lang.code(), lang.own_name());
            let path = Route::Home.path(lang);
            let (base, name) = (&site.base, name(lang));
            format!(r#"<p lang="{code}"><a href="{base}{path}" hreflang="{code}">{name} – {own}</a></p>"#)
        };
        let lang = Lang::ALL[0];
        let body = format!(
            r#"<main class="page-root"><h1>{}</h1>{}</main>"#,
            name(lang),
            Lang::ALL.map(link).concat()
        );
        let home = self.page_meta(Address { lang, route: Route::Home })?;
        Ok(template::filled(&self.template, lang, site.config.name.get(lang), &self.head(&home), &body))
    }

    /// What search engines and feed readers look for.
    fn write_discovery_files(&self, pages: &[PageMeta]) -> Result<(), PrerenderError> {
        let base = self.canonical_base.as_ref();
        self.write("robots.txt", sitemap::robots(base).as_bytes())?;
        for lang in Lang::ALL {
            self.write(&web_manifest::file(lang), web_manifest::json(&self.site, lang).as_bytes())?;
        }
        let Some(base) = base else { return Ok(()) };
        self.write("sitemap.xml", sitemap::xml(base, &self.entries(pages)).as_bytes())?;
        for lang in Lang::ALL {
            self.write(&atom_feed::file(lang), self.feed(base, lang, pages)?.as_bytes())?;
        }
        Ok(())
    }

    /// Every page, for the site map.
    pub fn entries(&self, pages: &[PageMeta]) -> Vec<sitemap::Entry> {
        let listed =
            |page: &&PageMeta| page.address.lang == Lang::ALL[0] && page.address.route != Route::Embed;
        let first = pages.iter().filter(listed);
        let updated = |route: &Route, lang| {
            let page = pages.iter().find(|page| page.address.lang == lang && page.address.route == *route);
            page.and_then(|page| page.updated(&self.site))
        };
        first
            .map(|page| {
                let route = page.address.route.clone();
                sitemap::Entry { updated: Lang::ALL.map(|lang| updated(&route, lang)), route }
            })
            .collect()
    }

    /// The news of a language as a feed.
    pub fn feed(
        &self,
        base: &CanonicalBase,
        lang: Lang,
        pages: &[PageMeta],
    ) -> Result<String, PrerenderError> {
        let list = self.text(lang, PageId::News.slug())?;
        let checked = self.provenance(lang, PageId::News.slug())?.updated;
        let own = pages.iter().filter(|page| page.address.lang == lang);
        let item = |page: &PageMeta| Some((page.news.clone()?, page.provenance.as_ref()?.updated));
        let items: Vec<(NewsItem, Date)> = own.filter_map(item).collect();
        Ok(atom_feed::xml(&self.site, base, (lang, checked), &list, &items))
    }

    fn write_icons(&self, rasterizer: &Rasterizer) -> Result<(), PrerenderError> {
        let svg = String::from_utf8_lossy(&read_file(&self.dist.join("icon.svg"))?).into_owned();
        ICONS.iter().try_for_each(|icon| self.write(icon.file, &icons::draw(rasterizer, icon, &svg)?))
    }

    /// Draws the pictures, on all processors.
    fn write_og_images(&self, rasterizer: &Rasterizer, pages: &[PageMeta]) -> Result<(), PrerenderError> {
        let renderer = OgImageRenderer::new(rasterizer, &self.site)?;
        let pages: Vec<&PageMeta> =
            pages.iter().filter(|page| og_image::is_own(&self.site, &page.address)).collect();
        let next = AtomicUsize::new(0);
        let work = || {
            while let Some(page) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
                self.write(&og_image::file(&self.site, &page.address), &renderer.paint(page)?)?;
            }
            Ok(())
        };
        thread::scope(|scope| {
            let workers = thread::available_parallelism().map_or(1, usize::from);
            let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
            // A worker that panics has said so itself; its pictures are missing.
            let lost = || PrerenderError::InvalidContent(self.dist.clone(), "a picture was not drawn".into());
            workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| lost())?)
        })
    }

    fn write(&self, name: &str, content: &[u8]) -> Result<(), PrerenderError> {
        let path = self.dist.join(name);
        let folder = path.parent().unwrap_or(&self.dist);
        fs::create_dir_all(folder).map_err(|error| PrerenderError::Io(folder.into(), error))?;
        fs::write(&path, content).map_err(|error| PrerenderError::Io(path, error))
    }
}

//! The folder that is to be published: what is read from it, and every file that is written into it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use atlas::Ring;
use domain::{
    Address, Date, EVENT_LIST, EventItem, Lang, NEWS_LIST, NewsItem, Page, Provenance, Route, Topic,
};
use leptos::prelude::*;
use site::{App, Head, PageContext, Site};

use crate::content::{bytes, lists, parts, site};
use crate::fault::Fault;
use crate::icons::{self, ICONS};
use crate::leaf::Leaf;
use crate::linked_data::{self, Source};
use crate::markup::{escaped, meta};
use crate::picture::{self, Painter, Pen};
use crate::place::Place;
use crate::{feed, links, manifest, preview, site_map, template, ways};

/// The folder.
pub struct Folder {
    dist: PathBuf,
    template: String,
    pub site: Site,
    /// Where it will be published, if that is known.
    pub place: Option<Place>,
    /// The land for small maps.
    land: Vec<Ring>,
    /// The pages that are made from data below a topic, by language.
    parts: Vec<Vec<Route>>,
    /// The lists of the news and of the events, by language.
    news: Vec<Vec<NewsItem>>,
    events: Vec<Vec<EventItem>>,
}

impl Folder {
    /// Reads what stands in the folder. An empty `origin` is that of the settings.
    pub fn read(dist: &Path, base: &str, origin: &str) -> Result<Self, Fault> {
        let template = String::from_utf8_lossy(&bytes(&dist.join("index.html"))?).into_owned();
        Self::with_template(dist, base, origin, template)
    }

    /// The same with a document to fill the pages into.
    pub fn with_template(dist: &Path, base: &str, origin: &str, template: String) -> Result<Self, Fault> {
        let base = base.trim_end_matches('/');
        let (site, land) = site(dist, base)?;
        let origin = if origin.is_empty() { &site.config.origin } else { origin };
        Ok(Self {
            place: Place::new(origin, base),
            template,
            land,
            parts: Lang::ALL.into_iter().map(|lang| parts(dist, lang)).collect::<Result<_, _>>()?,
            news: lists(dist, NEWS_LIST, NewsItem::decode_list)?,
            events: lists(dist, EVENT_LIST, EventItem::decode_list)?,
            dist: dist.into(),
            site,
        })
    }

    /// Writes all pages and what goes with them; returns how many pages there are.
    pub fn write_all(&self, pen: &Pen) -> Result<usize, Fault> {
        let leaves = self.leaves()?;
        for leaf in &leaves {
            self.write(&format!("{}index.html", &leaf.address.path()[1..]), self.page(leaf).as_bytes())?;
        }
        let lost = self.leaf(Address { lang: Lang::ALL[0], route: Route::NotFound })?;
        for lang in Lang::ALL {
            self.write(&format!("{}/shell.html", lang.code()), self.shell(lang).as_bytes())?;
        }
        self.write("404.html", self.page(&lost).as_bytes())?;
        self.write("index.html", self.root()?.as_bytes())?;
        self.write_finds(&leaves)?;
        self.write_icons(pen)?;
        if self.place.is_some() {
            self.draw(pen, &leaves)?;
        }
        Ok(leaves.len() + 2 + Lang::ALL.len())
    }

    /// Every page but the one for what is not found.
    pub fn leaves(&self) -> Result<Vec<Leaf>, Fault> {
        let languages = Lang::ALL.into_iter();
        let addresses =
            languages.flat_map(|lang| self.routes(lang).map(move |route| Address { lang, route }));
        addresses.map(|address| self.leaf(address)).collect()
    }

    fn routes(&self, lang: Lang) -> impl Iterator<Item = Route> {
        let members =
            self.site.members.roster.members().iter().map(|member| Route::Member(member.id.clone()));
        let news = self.news[lang.index()].iter().map(|item| Route::News(item.slug.clone()));
        let parts = self.parts[lang.index()].iter().cloned();
        Route::fixed().chain([Route::Embed]).chain(members).chain(news).chain(parts)
    }

    /// A page as it is seen from elsewhere.
    pub fn leaf(&self, address: Address) -> Result<Leaf, Fault> {
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
        Ok(Leaf { address, head, text, provenance, news })
    }

    fn here(&self, address: &Address, text: Option<Arc<Page>>) -> PageContext {
        PageContext::new(self.site.clone(), address.clone(), text.map(Ok))
    }

    fn text(&self, lang: Lang, key: &str) -> Result<Arc<Page>, Fault> {
        let path = self.dist.join(Site::text_file(lang, key));
        Page::decode(&bytes(&path)?).map(Arc::new).map_err(|error| Fault::Content(path, error.to_string()))
    }

    fn provenance(&self, lang: Lang, key: &str) -> Result<Provenance, Fault> {
        let path = self.dist.join(Site::text_file(lang, key));
        Provenance::decode(&bytes(&path)?).map_err(|error| Fault::Content(path, error.to_string()))
    }

    /// A page as HTML.
    pub fn page(&self, leaf: &Leaf) -> String {
        let body = Owner::new().with(|| {
            let here = self.here(&leaf.address, leaf.text.clone());
            let html = template::without_markers(&view! { <App page=here.clone()/> }.to_html());
            if leaf.address.route == Route::Members { ways::with_ways(&html, &here) } else { html }
        });
        let head = self.head(leaf) + &links::preloads(&self.site, &leaf.address);
        let (lang, title) = (leaf.address.lang, &leaf.head.title);
        let html = template::filled(&self.template, lang, title, &head, &body);
        // What is shown within another page leads out of it.
        let leads_out = leaf.address.route == Route::Embed;
        if leads_out { html.replacen("<base ", r#"<base target="_blank" "#, 1) } else { html }
    }

    /// What stands in a document's head besides its title.
    fn head(&self, leaf: &Leaf) -> String {
        let (site, lang) = (&self.site, leaf.address.lang);
        let description = meta("name", "description", &leaf.head.description);
        let always = description + &manifest::links(site, lang);
        if matches!(leaf.address.route, Route::NotFound | Route::Embed) {
            return always + &meta("name", "robots", "noindex");
        }
        let place = self.place.as_ref();
        let previews = always + &preview::tags(site, place, leaf);
        let Some(place) = place else { return previews };
        let events = &self.events[lang.index()];
        previews
            + &links::alternates(place, &leaf.address)
            + &links::news(site, lang)
            + &linked_data::block(&Source { site, place, leaf, events })
    }

    /// An empty page, which the app fills: it stands for every page where there is no network.
    fn shell(&self, lang: Lang) -> String {
        let name = self.site.config.name.get(lang);
        let description = meta("name", "description", self.site.config.status.get(lang));
        let head = description + &meta("name", "robots", "noindex");
        let body = format!(r#"<main class="page-root"><h1>{}</h1></main>"#, escaped(name));
        template::filled(&self.template, lang, name, &head, &body)
    }

    /// The site's root leads to a language; the script does so by itself.
    fn root(&self) -> Result<String, Fault> {
        let site = &self.site;
        let name = |lang| escaped(site.config.name.get(lang));
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
        let home = self.leaf(Address { lang, route: Route::Home })?;
        Ok(template::filled(&self.template, lang, site.config.name.get(lang), &self.head(&home), &body))
    }

    /// What search engines and feed readers look for.
    fn write_finds(&self, leaves: &[Leaf]) -> Result<(), Fault> {
        let place = self.place.as_ref();
        self.write("robots.txt", site_map::robots(place).as_bytes())?;
        for lang in Lang::ALL {
            self.write(&manifest::file(lang), manifest::json(&self.site, lang).as_bytes())?;
        }
        let Some(place) = place else { return Ok(()) };
        self.write("sitemap.xml", site_map::xml(place, &self.entries(leaves)).as_bytes())?;
        for lang in Lang::ALL {
            self.write(&feed::file(lang), self.feed(place, lang, leaves)?.as_bytes())?;
        }
        Ok(())
    }

    /// Every page, for the site map.
    pub fn entries(&self, leaves: &[Leaf]) -> Vec<site_map::Entry> {
        let listed = |leaf: &&Leaf| leaf.address.lang == Lang::ALL[0] && leaf.address.route != Route::Embed;
        let first = leaves.iter().filter(listed);
        let updated = |route: &Route, lang| {
            let leaf = leaves.iter().find(|leaf| leaf.address.lang == lang && leaf.address.route == *route);
            leaf.and_then(|leaf| leaf.updated(&self.site))
        };
        first
            .map(|leaf| {
                let route = leaf.address.route.clone();
                site_map::Entry { updated: Lang::ALL.map(|lang| updated(&route, lang)), route }
            })
            .collect()
    }

    /// The news of a language as a feed.
    pub fn feed(&self, place: &Place, lang: Lang, leaves: &[Leaf]) -> Result<String, Fault> {
        let list = self.text(lang, Topic::News.slug())?;
        let checked = self.provenance(lang, Topic::News.slug())?.updated;
        let own = leaves.iter().filter(|leaf| leaf.address.lang == lang);
        let item = |leaf: &Leaf| Some((leaf.news.clone()?, leaf.provenance.as_ref()?.updated));
        let items: Vec<(NewsItem, Date)> = own.filter_map(item).collect();
        Ok(feed::xml(&self.site, place, (lang, checked), &list, &items))
    }

    fn write_icons(&self, pen: &Pen) -> Result<(), Fault> {
        let svg = String::from_utf8_lossy(&bytes(&self.dist.join("icon.svg"))?).into_owned();
        ICONS.iter().try_for_each(|icon| self.write(icon.file, &icons::draw(pen, icon, &svg)?))
    }

    /// Draws the pictures, on all processors.
    fn draw(&self, pen: &Pen, leaves: &[Leaf]) -> Result<(), Fault> {
        let painter = Painter::new(pen, &self.site)?;
        let leaves: Vec<&Leaf> =
            leaves.iter().filter(|leaf| picture::is_own(&self.site, &leaf.address)).collect();
        let next = AtomicUsize::new(0);
        let work = || {
            while let Some(leaf) = leaves.get(next.fetch_add(1, Ordering::Relaxed)) {
                self.write(&picture::file(&self.site, &leaf.address), &painter.paint(leaf)?)?;
            }
            Ok(())
        };
        thread::scope(|scope| {
            let workers = thread::available_parallelism().map_or(1, usize::from);
            let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
            // A worker that panics has said so itself; its pictures are missing.
            let lost = || Fault::Content(self.dist.clone(), "a picture was not drawn".into());
            workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| lost())?)
        })
    }

    fn write(&self, name: &str, content: &[u8]) -> Result<(), Fault> {
        let path = self.dist.join(name);
        let folder = path.parent().unwrap_or(&self.dist);
        fs::create_dir_all(folder).map_err(|error| Fault::File(folder.into(), error))?;
        fs::write(&path, content).map_err(|error| Fault::File(path, error))
    }
}

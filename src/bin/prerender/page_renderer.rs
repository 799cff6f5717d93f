//! Renders pages to HTML documents.

use domain::{Address, Lang, Messages, Route};
use html_escape::encode_text;
use leptos::prelude::*;
use site::{App, Site};

use crate::error::PrerenderError;
use crate::html::{meta, void_element, without_hydration_markers};
use crate::json_ld::{self, PageData};
use crate::page_meta::PageMeta;
use crate::site_content::SiteContent;
use crate::template::{Document, Template};
use crate::{head_links, oembed, open_graph, web_manifest};
use domain::PrerenderMessages;

/// Fills pages into the template.
pub struct PageRenderer<'a> {
    content: &'a SiteContent,
    template: Template,
    error_notice: String,
}

impl<'a> PageRenderer<'a> {
    pub fn new(content: &'a SiteContent, template: Template) -> Self {
        Self { content, template, error_notice: error_notice() }
    }

    /// A page of the app.
    pub fn page(&self, page: &PageMeta) -> String {
        let site = &self.content.site;
        let body = Owner::new().with(|| {
            let page = page.context(site);
            view! { <App page/> }.to_html()
        });
        let head = self.head(page) + &head_links::preloads(site, page);
        let is_embed = page.address.route == Route::Embed;
        let body = without_hydration_markers(&body);
        self.template.fill(&Document {
            lang: page.address.lang,
            base: &base_element(site, is_embed),
            head: &(title(&page.head.title) + &head),
            body: &if is_embed { with_marker_targets(&body) } else { body },
            error_notice: &self.error_notice,
            has_map: page.has_map(),
        })
    }

    /// The app shell: the service worker answers with it for any page while offline, and the app fills it.
    pub fn shell(&self, lang: Lang) -> String {
        let site = &self.content.site;
        let description = meta("name", "description", site.config.status.get(lang));
        let name = site.config.name.get(lang);
        let body = view! { <main class="page-root"><h1>{name.to_owned()}</h1></main> }.to_html();
        self.static_page(lang, &(description + NOINDEX), &body)
    }

    /// The page at the site's root, which links to each language. The boot script redirects to one of them.
    pub fn root(&self) -> Result<String, PrerenderError> {
        let (site, lang) = (&self.content.site, Lang::ALL[0]);
        let home = PageMeta::read(self.content, Address { lang, route: Route::Home })?;
        let links = Lang::ALL.into_iter().map(|lang| home_link(site, lang)).collect_view();
        let name = site.config.name.get(lang).to_owned();
        let body = view! { <main class="page-root"><h1>{name}</h1>{links}</main> }.to_html();
        Ok(self.static_page(lang, &self.head(&home), &body))
    }

    /// A page outside of the app, under the association's name.
    fn static_page(&self, lang: Lang, head: &str, body: &str) -> String {
        let site = &self.content.site;
        self.template.fill(&Document {
            lang,
            base: &base_element(site, false),
            head: &(title(site.config.name.get(lang)) + head),
            body: &without_hydration_markers(body),
            error_notice: &self.error_notice,
            has_map: false,
        })
    }

    /// The metadata of a page.
    fn head(&self, page: &PageMeta) -> String {
        let (site, lang) = (&self.content.site, page.address.lang);
        let base = self.content.canonical_base.as_ref();
        let is_embeddable = matches!(page.address.route, Route::Members | Route::Embed);
        let oembed = base.filter(|_| is_embeddable).map(|base| oembed::discovery(site, base, lang));
        let common = meta("name", "description", &page.head.description)
            + &web_manifest::links(site, lang)
            + &oembed.unwrap_or_default();
        if matches!(page.address.route, Route::NotFound | Route::Embed) {
            return common + NOINDEX;
        }
        let head = common + &open_graph::tags(site, base, page);
        let Some(base) = base else { return head };
        let data = PageData { site, base, page, events: self.content.events(lang) };
        head + &head_links::alternates(base, &page.address)
            + &head_links::feed(site, lang)
            + &json_ld::script(&data)
    }
}

const NOINDEX: &str = r#"<meta name="robots" content="noindex">"#;

fn title(title: &str) -> String {
    format!("<title>{}</title>", encode_text(title))
}

/// The base address of all links, which leave the frame on the embeddable page.
fn base_element(site: &Site, leaves_frame: bool) -> String {
    let href = format!("{}/", site.base);
    let target = leaves_frame.then_some(("target", "_top"));
    void_element("base", &[("href", href.as_str())].into_iter().chain(target).collect::<Vec<_>>())
}

/// The markers with a target of their own: the target of the base element holds for HTML links, not for those in SVG.
fn with_marker_targets(body: &str) -> String {
    body.replace("<a id=\"mark-", "<a target=\"_top\" id=\"mark-")
}

fn home_link(site: &Site, lang: Lang) -> impl IntoView + use<> {
    let (code, href) = (lang.code(), site.href(lang, &Route::Home));
    let text = format!("{} – {}", site.config.name.get(lang), lang.own_name());
    view! { <p lang=code><a href=href hreflang=code>{text}</a></p> }
}

/// What the boot script shows if the app fails. It is in every language, because the app can no longer tell the right one.
fn error_notice() -> String {
    let lines = Lang::ALL.into_iter().map(error_line).collect_view();
    without_hydration_markers(&view! { <div id="broken" role="alert" hidden>{lines}</div> }.to_html())
}

fn error_line(lang: Lang) -> impl IntoView + use<> {
    let messages = Messages::for_lang(lang);
    let missing = PrerenderMessages::for_lang(lang).missing_features();
    view! {
        <p lang=lang.code()>
            {messages.broken()} " " <a class="reload" href="">{messages.reload()}</a> " "
            <span class="lacking" hidden>{missing} " " <code></code></span>
        </p>
    }
}

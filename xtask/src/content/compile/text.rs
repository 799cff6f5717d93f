//! Compiles one text.

use std::collections::HashSet;

use domain::{Lang, NewsItem, Node, Page, Provenance, Route, SourceNote};

use crate::content::block::block_nodes;
use crate::content::diagnostic::{Diagnostic, LineError};
use crate::content::diagram::Diagram;
use crate::content::directives::Directives;
use crate::content::events::Events;
use crate::content::facts::Facts;
use crate::content::front_matter::{self, FrontMatter};
use crate::content::input::{Input, TextFile};
use crate::content::markdown::{LinkContext, MarkdownParser, PageLink};
use crate::content::news;
use crate::content::output::CompiledPage;
use crate::content::page_nav;
use crate::content::sources::Sources;
use crate::content::sources_footer::sources_footer;

/// A text whose front matter is parsed.
pub struct TextWithFrontMatter<'a> {
    pub file: &'a TextFile,
    pub route: Route,
    pub front: FrontMatter,
    body: &'a str,
    /// The line in which the body begins.
    line: usize,
}

/// A parsed text. Its links are not checked yet.
pub struct ParsedText<'a> {
    pub file: &'a TextFile,
    pub slug: String,
    page: Page,
    pub provenance: Provenance,
    pub links: Vec<PageLink>,
    pub anchors: Vec<String>,
}

/// What the body of a text can refer to.
pub struct TextContext<'a> {
    pub sources: &'a Sources,
    pub events: &'a Events,
    pub diagram: &'a Diagram,
    pub facts: &'a Facts,
    pub input: &'a Input,
    pub news: &'a [(Lang, Vec<NewsItem>)],
    pub news_slugs: &'a HashSet<String>,
}

impl<'a> TextWithFrontMatter<'a> {
    pub fn parse(file: &'a TextFile) -> Result<Self, Vec<Diagnostic>> {
        let in_file = |errors: Vec<LineError>| {
            errors.into_iter().map(|error| error.in_file(&file.path)).collect::<Vec<_>>()
        };
        let route = route_of(&file.key).ok_or_else(|| {
            let message = format!("there is no page for a text named {:?}; rename the file", file.key);
            in_file(vec![LineError::new(1, message)])
        })?;
        let (front, body, line) = front_matter::split(&file.content).map_err(|error| in_file(vec![error]))?;
        let front = front_matter::parse(front).map_err(in_file)?;
        news::check_date(&route, &front).map_err(|error| in_file(vec![error]))?;
        Ok(Self { file, route, front, body, line })
    }

    pub fn parse_body(&self, context: &TextContext<'_>) -> Result<ParsedText<'a>, Vec<Diagnostic>> {
        let (file, front) = (self.file, &self.front);
        let slug = self.route.slug();
        let links_to = LinkContext {
            slug: &slug,
            members: &context.input.members,
            media: &context.input.media,
            news: context.news_slugs,
        };
        let directives = context.directives(file.lang);
        let parser = MarkdownParser::new(links_to, directives, front.sources.clone());
        let mut parsed = parser.parse(self.body, self.line, file.lang);
        let sources = source_notes(&parsed.sources, context.sources, file.lang).unwrap_or_else(|message| {
            parsed.errors.push(LineError::new(front.sources_line, message));
            vec![]
        });
        if !parsed.errors.is_empty() {
            parsed.errors.sort();
            return Err(parsed.errors.into_iter().map(|error| error.in_file(&file.path)).collect());
        }
        let mut blocks = parsed.blocks;
        if let Route::News(_, slug) = &self.route {
            directives.news_list().add_date_and_neighbours(slug, &mut blocks);
        }
        if self.route != Route::Home {
            page_nav::add_contents(file.lang, &slug, &mut blocks);
        }
        blocks.extend(page_nav::menu_neighbours(file.lang, &self.route));
        let body = block_nodes(&blocks).collect();
        let provenance = Provenance { updated: front.updated, sources };
        let page = Page {
            title: front.title.clone(),
            summary: front.summary.clone(),
            body,
            sources_footer: vec![sources_footer(file.lang, &provenance)],
        };
        let anchors = anchors(&page.body);
        Ok(ParsedText { file, slug, page, provenance, links: parsed.links, anchors })
    }
}

impl ParsedText<'_> {
    pub fn into_page(self) -> CompiledPage {
        let (lang, key) = (self.file.lang, self.file.key.clone());
        CompiledPage { lang, key, page: self.page, provenance: self.provenance }
    }
}

impl<'a> TextContext<'a> {
    fn directives(&self, lang: Lang) -> Directives<'a> {
        let news = self.news.iter().find(|(of, _)| *of == lang).map_or(&[][..], |(_, items)| items);
        Directives {
            lang,
            events: self.events,
            diagram: self.diagram,
            facts: self.facts,
            land: &self.input.land,
            news,
        }
    }
}

/// The sources with these keys, or the error message for a key that does not exist.
fn source_notes(keys: &[String], sources: &Sources, lang: Lang) -> Result<Vec<SourceNote>, String> {
    let note = |key: &String| sources.expect(key).map(|()| sources.note(key, lang));
    Ok(keys.iter().map(note).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// The route of the page that a text belongs to.
fn route_of(key: &str) -> Option<Route> {
    [Route::Home, Route::from_slug(key)].into_iter().find(|route| route.text_key().as_deref() == Some(key))
}

/// The anchors in a tree: the IDs of its elements.
pub fn anchors(nodes: &[Node]) -> Vec<String> {
    let of_node = |node: &Node| {
        let Node::Element(element) = node else { return vec![] };
        let id = element.attributes.iter().filter(|(name, _)| name == "id").map(|(_, id)| id.clone());
        id.chain(anchors(&element.children)).collect::<Vec<_>>()
    };
    nodes.iter().flat_map(of_node).collect()
}

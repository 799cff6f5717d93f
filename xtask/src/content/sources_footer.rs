//! What stands under a text: what it rests on, and when it was last checked.

use domain::{Lang, Node, Provenance, SourceNote};

use super::messages::Messages;

/// The foot of a page.
pub fn sources_footer(lang: Lang, provenance: &Provenance) -> Node {
    let messages = Messages::for_lang(lang);
    let list = (!provenance.sources.is_empty()).then(|| {
        let heading = Node::element("h2", &[], [Node::text(messages.page_sources)]);
        [heading, Node::element("ol", &[], provenance.sources.iter().map(source))]
    });
    let checked = Node::text((messages.last_checked)(provenance.updated));
    let checked = Node::element("p", &[("class", "checked")], [checked]);
    let attributes = [("class", "page-sources"), ("aria-label", messages.page_sources)];
    Node::element("aside", &attributes, list.into_iter().flatten().chain([checked]))
}

fn source(SourceNote { title, url }: &SourceNote) -> Node {
    let title = Node::text(title);
    Node::element(
        "li",
        &[],
        [match url {
            Some(url) => Node::element("a", &[("href", url)], [title]),
            None => title,
        }],
    )
}

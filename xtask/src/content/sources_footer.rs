//! What stands under a text: what it rests on, and when it was last checked.

use domain::{Lang, Node, Provenance, SourceNote};

use super::messages::Messages;

/// The foot of a page.
pub fn sources_footer(lang: Lang, provenance: &Provenance) -> Node {
    let messages = Messages::for_lang(lang);
    let list = (!provenance.sources.is_empty()).then(|| {
        let heading = Node::from_parts("h2", &[], [Node::from(messages.page_sources)]);
        [heading, Node::from_parts("ol", &[], provenance.sources.iter().map(source))]
    });
    let checked = Node::from((messages.last_checked)(provenance.updated));
    let checked = Node::from_parts("p", &[("class", "checked")], [checked]);
    let attributes = [("class", "page-sources"), ("aria-label", messages.page_sources)];
    Node::from_parts("aside", &attributes, list.into_iter().flatten().chain([checked]))
}

fn source(SourceNote { title, url }: &SourceNote) -> Node {
    let title = Node::from(title);
    Node::from_parts(
        "li",
        &[],
        [match url {
            Some(url) => Node::from_parts("a", &[("href", url)], [title]),
            None => title,
        }],
    )
}

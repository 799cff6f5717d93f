//! What stands under a text: what it rests on, and when it was last checked.

use domain::{Lang, Node, Provenance, SourceNote};

use super::words::Words;

/// The foot of a page.
pub fn foot(lang: Lang, provenance: &Provenance) -> Node {
    let words = Words::of(lang);
    let list = (!provenance.sources.is_empty()).then(|| {
        let heading = Node::element("h2", &[], [Node::text(words.page_sources)]);
        [heading, Node::element("ol", &[], provenance.sources.iter().map(source))]
    });
    let checked = Node::text((words.last_checked)(provenance.updated));
    let checked = Node::element("p", &[("class", "checked")], [checked]);
    let attributes = [("class", "page-sources"), ("aria-label", words.page_sources)];
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

//! The footer of a page: its sources and the date of the last check.

use domain::{ContentMessages, Lang, Node, Provenance, SourceNote};

pub fn sources_footer(lang: Lang, provenance: &Provenance) -> Node {
    let messages = ContentMessages::for_lang(lang);
    let footer = Node::element("aside").class("page-sources").attr("aria-label", messages.page_sources);
    let list = (!provenance.sources.is_empty()).then(|| {
        let heading = Node::element("h2").text(messages.page_sources);
        [heading, Node::element("ol").children(provenance.sources.iter().map(source))]
    });
    let checked = Node::element("p").class("checked").text(&(messages.last_checked)(provenance.updated));
    footer.children(list.into_iter().flatten()).child(checked)
}

fn source(SourceNote { title, url }: &SourceNote) -> Node {
    Node::element("li").child(match url {
        Some(url) => Node::link(url, title),
        None => Node::from(title),
    })
}

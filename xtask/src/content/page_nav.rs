//! Navigation within and between pages: the table of contents, and links to the previous and next page.

use domain::{ContentMessages, Lang, Node, Route, menu};

use super::block::Block;
use super::inline::{page_link, plain_text};

/// A page with this many headings of level 2 gets a table of contents.
const LONG: usize = 4;

/// Inserts a table of contents before the first heading of a long page.
pub fn add_contents(lang: Lang, slug: &str, blocks: &mut Vec<Block>) {
    let entries: Vec<Node> = blocks.iter().filter_map(|block| entry(slug, block)).collect();
    let first = blocks.iter().position(|block| matches!(block, Block::Heading { .. }));
    if let Some(first) = first.filter(|_| entries.len() >= LONG) {
        let label = ContentMessages::for_lang(lang).on_this_page;
        let contents = Node::element("nav")
            .class("contents")
            .attr("aria-label", label)
            .child(Node::element("strong").attr("aria-hidden", "true").text(label))
            .child(Node::element("ul").children(entries));
        blocks.insert(first, Block::Generated(contents));
    }
}

fn entry(slug: &str, block: &Block) -> Option<Node> {
    let Block::Heading { level: 2, id, text } = block else { return None };
    // Drop links inside the heading: the entry itself is a link.
    let link = Node::link(&format!("/{slug}#{id}"), &plain_text(text));
    Some(Node::element("li").child(link))
}

/// A neighbouring page and its name.
pub type Neighbour = (Route, String);

/// Links to the previous and the next page and, optionally, to the list of all.
pub fn previous_and_next(
    lang: Lang,
    previous: Option<Neighbour>,
    next: Option<Neighbour>,
    all: Option<Neighbour>,
) -> Option<Block> {
    let messages = ContentMessages::for_lang(lang);
    let item = |label: &str, class: &str, (route, name): Neighbour| {
        let label = Node::element("small").text(label);
        Node::element("li").class(class).child(label).text(" ").child(page_link(&route, &name))
    };
    let previous = previous.map(|page| item(messages.previous, "before", page));
    let next = next.map(|page| item(messages.next, "after", page));
    let all = all.map(|(route, name)| Node::element("li").class("all").child(page_link(&route, &name)));
    let items: Vec<Node> = [previous, next, all].into_iter().flatten().collect();
    (!items.is_empty()).then(|| {
        let nav = Node::element("nav").class("way").attr("aria-label", messages.previous_and_next);
        Block::Generated(nav.child(Node::element("ul").children(items)))
    })
}

/// Links to the neighbours of a page in its menu group.
pub fn menu_neighbours(lang: Lang, route: &Route) -> Option<Block> {
    let group = menu(lang).find(|entry| entry.pages().any(|page| page == *route))?;
    let group: Vec<Route> = group.pages().collect();
    let index = group.iter().position(|other| other == route)?;
    let neighbour = |index: usize| {
        let route = group.get(index)?.clone();
        let name = route.label(lang).to_owned();
        Some((route, name))
    };
    previous_and_next(lang, index.checked_sub(1).and_then(neighbour), neighbour(index + 1), None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::inline::Inline;

    fn heading(id: &str) -> Block {
        Block::Heading { level: 2, id: id.into(), text: vec![Inline::text(id)] }
    }

    #[test]
    fn a_long_page_has_a_table_of_contents_before_its_first_heading() {
        let introduction = Block::paragraph(vec![]);
        let mut blocks = vec![introduction, heading("a"), heading("b"), heading("c")];
        add_contents(Lang::En, "about", &mut blocks);
        assert_eq!(blocks.len(), 4);
        blocks.push(heading("d"));
        add_contents(Lang::En, "about", &mut blocks);
        let Block::Generated(contents) = &blocks[1] else { panic!("expected a table of contents") };
        assert_eq!(contents.text_content(), "On this pageabcd");
        assert!(contents.to_value().to_string().contains("/about#d"));
    }

    #[test]
    fn a_page_of_a_menu_group_links_to_its_neighbours() {
        let neighbours = |slug| {
            menu_neighbours(Lang::En, &Route::from_slug(slug)).map(|block| block.to_node().text_content())
        };
        assert_eq!(neighbours("about").unwrap(), "Next History");
        assert_eq!(
            neighbours("activities/review").unwrap(),
            "Previous Global Innovation ForumNext Places where WTA met"
        );
        assert_eq!(neighbours("news"), None);
    }
}

//! The way through a page and on from it: contents, and the neighbours in a series.

use domain::{Lang, MENU, MenuEntry, Node, Route};

use super::block::{Block, inline_nodes, plain};
use super::event_formatter::link;
use super::messages::Messages;

/// So many headings make a page long.
const LONG: usize = 4;

/// Puts the contents of a long page before its first heading.
pub fn add_contents(lang: Lang, slug: &str, blocks: &mut Vec<Block>) {
    let headings: Vec<Node> = blocks.iter().filter_map(|block| entry(slug, block)).collect();
    let first = blocks.iter().position(|block| matches!(block, Block::Heading { .. }));
    if let Some(first) = first.filter(|_| headings.len() >= LONG) {
        let name = Messages::for_lang(lang).on_this_page;
        let label = Node::from_parts("strong", &[("aria-hidden", "true")], [Node::from(name)]);
        let parts = [label, Node::from_parts("ul", &[], headings)];
        blocks.insert(
            first,
            Block::Generated(Node::from_parts("nav", &[("class", "contents"), ("aria-label", name)], parts)),
        );
    }
}

fn entry(slug: &str, block: &Block) -> Option<Node> {
    let Block::Heading { level: 2, id, text } = block else { return None };
    // Links within a heading lead elsewhere; here all of it leads to the heading.
    let words =
        if inline_nodes(text).len() == 1 { inline_nodes(text) } else { vec![Node::from(plain(text))] };
    let words: Vec<Node> = words.iter().map(|node| Node::from(node.words())).collect();
    Some(Node::from_parts("li", &[], [Node::from_parts("a", &[("href", &format!("/{slug}#{id}"))], words)]))
}

/// A neighbour: where it is, and its name.
pub type Neighbour = (Route, String);

/// The ways to the page before and to the one after, and perhaps to all.
pub fn neighbours(
    lang: Lang,
    before: Option<Neighbour>,
    after: Option<Neighbour>,
    all: Option<Neighbour>,
) -> Option<Block> {
    let messages = Messages::for_lang(lang);
    let way = |label: &str, class: &str, neighbour: Option<Neighbour>| {
        neighbour.map(|(to, name)| {
            let label = Node::from_parts("small", &[], [Node::from(label)]);
            Node::from_parts("li", &[("class", class)], [label, Node::from(" "), link(&to, &name)])
        })
    };
    let all = all.map(|(to, name)| Node::from_parts("li", &[("class", "all")], [link(&to, &name)]));
    let ways: Vec<Node> = way(messages.previous, "before", before)
        .into_iter()
        .chain(way(messages.next, "after", after))
        .chain(all)
        .collect();
    let attributes = [("class", "way"), ("aria-label", messages.previous_and_next)];
    (!ways.is_empty())
        .then(|| Block::Generated(Node::from_parts("nav", &attributes, [Node::from_parts("ul", &[], ways)])))
}

/// The ways to the neighbours of a page in its group of the menu.
pub fn in_menu(lang: Lang, route: &Route) -> Option<Block> {
    let Route::Text(topic) = route else { return None };
    let group = MENU.iter().find_map(|entry| match entry {
        MenuEntry::Group(_, topics) if topics.contains(topic) => Some(*topics),
        _ => None,
    })?;
    let at = group.iter().position(|other| other == topic)?;
    let neighbour = |at: usize| {
        let route = Route::Text(*group.get(at)?);
        let name = domain::Messages::of(lang).page(&route).to_owned();
        Some((route, name))
    };
    neighbours(lang, at.checked_sub(1).and_then(neighbour), neighbour(at + 1), None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Topic;

    fn heading(id: &str) -> Block {
        Block::Heading { level: 2, id: id.into(), text: vec![super::super::directives::text(id)] }
    }

    #[test]
    fn a_long_page_has_its_contents_before_its_first_heading() {
        let intro = Block::Paragraph { text: vec![] };
        let mut blocks = vec![intro, heading("a"), heading("b"), heading("c")];
        add_contents(Lang::En, "about", &mut blocks);
        assert_eq!(blocks.len(), 4);
        blocks.push(heading("d"));
        add_contents(Lang::En, "about", &mut blocks);
        let Block::Generated(contents) = &blocks[1] else { panic!("no contents") };
        assert_eq!(contents.words(), "On this pageabcd");
        assert!(contents.to_value().to_string().contains("/about#d"));
    }

    #[test]
    fn a_page_of_a_group_leads_to_its_neighbours() {
        let ways = |topic| in_menu(Lang::En, &Route::Text(topic)).map(|block| block.node().words());
        assert_eq!(ways(Topic::About).unwrap(), "Next History");
        assert_eq!(ways(Topic::Review).unwrap(), "Previous Global Innovation ForumNext Places where WTA met");
        assert_eq!(ways(Topic::News), None);
    }
}

//! The list of all pages, from the menu and the routes.

use domain::{Lang, MENU, MenuEntry, Messages, Route};

use super::block::Block;
use super::directives::{named_link, paragraph, text};

/// The pages: the first page, the menu with its groups, then what the menu leaves out.
pub fn blocks(lang: Lang) -> Vec<Block> {
    let mut rest: Vec<Route> = Route::fixed().collect();
    let mut take = |route: &Route| {
        rest.retain(|other| other != route);
        vec![paragraph(vec![named_link(lang, route)])]
    };
    let mut items = vec![take(&Route::Home)];
    for entry in MENU {
        items.push(match entry {
            MenuEntry::Page(route) => take(route),
            MenuEntry::Group(_, topics) => {
                let pages = topics.iter().map(|&topic| take(&Route::Text(topic))).collect();
                let name = paragraph(vec![text(Messages::of(lang).entry(entry))]);
                vec![name, Block::List { ordered: false, items: pages }]
            }
        });
    }
    items.extend(rest.iter().map(|route| vec![paragraph(vec![named_link(lang, route)])]));
    vec![Block::List { ordered: false, items }]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(blocks: &[Block]) -> Vec<String> {
        let of_block = |block: &Block| match block {
            Block::List { items, .. } => items.iter().flat_map(|item| links(item)).collect(),
            Block::Paragraph { text } => text.iter().filter_map(target).collect(),
            _ => vec![],
        };
        blocks.iter().flat_map(of_block).collect()
    }

    fn target(inline: &crate::content::block::Inline) -> Option<String> {
        match inline {
            crate::content::block::Inline::Link {
                to: crate::content::block::Target::Page(slug, _), ..
            } => Some(slug.clone()),
            _ => None,
        }
    }

    #[test]
    fn every_page_stands_on_it_once() {
        for lang in Lang::ALL {
            let mut found = links(&blocks(lang));
            let mut expected: Vec<String> = Route::fixed().map(|route| route.slug()).collect();
            found.sort();
            expected.sort();
            assert_eq!(found, expected);
        }
    }
}

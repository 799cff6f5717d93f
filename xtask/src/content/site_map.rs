//! The list of all pages, from the menu and the routes.

use domain::{Lang, Route, menu};

use super::block::Block;
use super::inline::Inline;

/// The home page, the menu with its groups, and the pages that are not in the menu.
pub fn blocks(lang: Lang) -> Vec<Block> {
    let mut remaining: Vec<Route> = Route::fixed().collect();
    let link = |route: &Route| vec![Block::paragraph(vec![Inline::menu_link(lang, route)])];
    let mut take = |route: &Route| {
        remaining.retain(|other| other != route);
        link(route)
    };
    let mut items = vec![take(&Route::Home)];
    for entry in menu(lang) {
        let mut pages: Vec<Vec<Block>> = entry.pages().map(|route| take(&route)).collect();
        if entry.group.is_empty() {
            items.append(&mut pages);
        } else {
            items.push(vec![Block::paragraph(vec![Inline::text(entry.group)]), Block::list(pages)]);
        }
    }
    items.extend(remaining.iter().map(link));
    vec![Block::list(items)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::inline::Target;

    fn links(blocks: &[Block]) -> Vec<String> {
        let in_block = |block: &Block| match block {
            Block::List { items, .. } => items.iter().flat_map(|item| links(item)).collect(),
            Block::Paragraph { text } => text.iter().filter_map(target).collect(),
            _ => vec![],
        };
        blocks.iter().flat_map(in_block).collect()
    }

    fn target(inline: &Inline) -> Option<String> {
        match inline {
            Inline::Link { to: Target::Page(slug, _), .. } => Some(slug.clone()),
            _ => None,
        }
    }

    #[test]
    fn every_page_is_listed_once() {
        for lang in Lang::ALL {
            let mut found = links(&blocks(lang));
            let mut expected: Vec<String> = Route::fixed().map(|route| route.slug()).collect();
            found.sort();
            expected.sort();
            assert_eq!(found, expected);
        }
    }
}

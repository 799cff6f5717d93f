//! Pages that the desk makes in the browser, made natively.

use atlas::Ring;
use domain::{Lang, Page};
use worker::MemberView;

use crate::site::Site;

/// The page of a member. `land` is for its small map.
pub fn member_page(site: &Site, lang: Lang, id: &str, land: &[Ring]) -> Page {
    let view = MemberView {
        lang,
        config: &site.config,
        members: site.members.roster.members(),
        country: &|code| site.country(lang, code),
        land,
        selection: ("", &[]),
    };
    view.page(id)
}

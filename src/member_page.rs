//! Member pages rendered natively. In the browser the worker renders them.

use atlas::Ring;
use domain::{Lang, Page};
use worker::MemberView;

use crate::site::Site;

/// The page of a member. `land` is drawn on its small map.
pub fn member_page(site: &Site, lang: Lang, id: &str, land: &[Ring]) -> Page {
    let view = MemberView {
        lang,
        config: &site.config,
        members: site.members.member_list.members(),
        country_name: &|code| site.country_name(lang, code),
        land,
        selection: ("", &[]),
    };
    view.page(id)
}

//! The page of a member: the known facts with their sources, nearby members, and links through the selection.

use atlas::Ring;
use directory::{nearest, same_country};
use domain::{Config, Lang, Localized, Member, Messages, Node, Page, PageId, PageView, ViewMessages};

use super::minimap::{class_symbol_path, minimap};

/// The number of nearby members listed.
const MAX_NEAREST: usize = 5;

/// What the page of a member is rendered from.
pub struct MemberView<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// The settings.
    pub config: &'a Config,
    /// All members.
    pub members: &'a [Member],
    /// Returns the name of a country in the language, by its ISO 3166-1 alpha-2 code.
    pub country_name: &'a dyn Fn(&str) -> String,
    /// The coastlines for the small map.
    pub land: &'a [Ring],
    /// The query of the selection that the visitor comes from and the indices of its members in order; both empty for a visitor who
    /// comes from elsewhere.
    pub selection: (&'a str, &'a [usize]),
}

impl MemberView<'_> {
    /// The page of the member with this id, or a page that says that no member has it.
    pub fn page(&self, id: &str) -> Page {
        let messages = ViewMessages::for_lang(self.lang);
        match self.members.iter().position(|member| member.id == id) {
            Some(at) => self.member(at),
            None => Page {
                title: messages.no_such_member().into(),
                summary: messages.no_such_member_text().into(),
                body: vec![
                    Node::element("p").child(Node::link("/members", self.site_messages().back_to_members())),
                ],
                sources_footer: Vec::new(),
            },
        }
    }

    fn member(&self, at: usize) -> Page {
        let member = &self.members[at];
        let messages = ViewMessages::for_lang(self.lang);
        let name = member.name.get(self.lang);
        let place = self.place_name(member);
        let class = self.site_messages().class(member.class);
        let map = minimap(member, f64::from(self.config.map_centre), self.land, &messages.minimap(name));
        let body = self.other_names(member).into_iter().chain([map, self.facts(member)]);
        let body = body
            .chain(self.nearest_members(at))
            .chain(self.others_in_country(at))
            .chain(self.prev_next(at))
            .chain(self.correction());
        Page {
            title: name.into(),
            summary: messages.member_summary(name, class, &place, self.config.name.get(self.lang)),
            body: body.collect(),
            sources_footer: Vec::new(),
        }
    }

    fn site_messages(&self) -> Messages {
        Messages::for_lang(self.lang)
    }

    fn place_name(&self, member: &Member) -> String {
        member.place_name(self.lang, (self.country_name)(&member.country_code))
    }

    /// The name in other languages, and the alternative names.
    fn other_names(&self, member: &Member) -> Option<Node> {
        let own = member.name.others(self.lang);
        let isolated = |name: &str| Node::element("span").attr("dir", "auto").text(name);
        let own = own.map(|(lang, name)| isolated(name).attr("lang", lang.code()));
        let further =
            member.alt_names.iter().filter(|name| Localized::all(&member.name).all(|own| own != **name));
        let names: Vec<Node> = own.chain(further.map(|name| isolated(name))).collect();
        let parted = names
            .into_iter()
            .enumerate()
            .flat_map(|(at, name)| (at > 0).then(|| Node::from(" · ")).into_iter().chain([name]));
        let names: Vec<Node> = parted.collect();
        (!names.is_empty()).then(|| Node::element("p").class("other-name").children(names))
    }

    fn facts(&self, member: &Member) -> Node {
        let messages = ViewMessages::for_lang(self.lang);
        let site_messages = self.site_messages();
        let class =
            vec![class_symbol_icon(member), Node::from(format!(" {}", site_messages.class(member.class)))];
        let year = |year: u16| vec![Node::from(site_messages.year(year))];
        let source = |url: &String| Node::element("li").child(self.reference(url));
        let sources = (!member.sources.is_empty())
            .then(|| vec![Node::element("ul").children(member.sources.iter().map(source))]);
        // Notes on coordinates are in English, like the list of members.
        let position = |note: &String| vec![Node::element("span").attr("lang", "en").text(note)];
        let facts = [
            (messages.class_label(), Some(class)),
            (messages.kind_label(), member.kind.map(|kind| vec![Node::from(site_messages.kind(kind))])),
            (messages.place_label(), Some(vec![Node::from(self.place_name(member))])),
            (site_messages.joined_label(), member.joined.map(year)),
            (messages.website_label(), member.website.as_ref().map(|url| vec![self.reference(url)])),
            (
                messages.evidence_label(),
                member.evidence.map(|evidence| vec![Node::from(messages.evidence(evidence))]),
            ),
            (messages.as_of_label(), member.as_of.map(year)),
            (messages.sources_label(), sources),
            (messages.position_label(), member.coord_source.as_ref().map(position)),
        ];
        let fact = |(label, value): (&str, Option<Vec<Node>>)| {
            let value = Node::element("dd").children(value?);
            Some(Node::element("div").child(Node::element("dt").text(label)).child(value))
        };
        Node::element("dl").class("facts").children(facts.into_iter().filter_map(fact))
    }

    /// A URL as a link, or as text if its host now serves something else.
    fn reference(&self, url: &str) -> Node {
        match self.config.is_live(url) {
            true => Node::link(url, url).class("reference").attr("rel", "noopener"),
            false => Node::element("span").class("reference").text(url),
        }
    }

    fn nearest_members(&self, at: usize) -> Option<Node> {
        let (messages, site_messages) = (ViewMessages::for_lang(self.lang), self.site_messages());
        let item = |near: directory::Neighbour| {
            let member = &self.members[near.member];
            let far = match near.km.round() as usize {
                0 => messages.less_than_one_km().to_owned(),
                km => site_messages.distance(km, near.direction),
            };
            let about = format!(" – {}, {far}", self.place_name(member));
            Node::element("li").child(self.member_link(near.member, "")).text(&about)
        };
        section(messages.nearest(), nearest(self.members, at, MAX_NEAREST).into_iter().map(item).collect())
    }

    fn others_in_country(&self, at: usize) -> Option<Node> {
        let heading = ViewMessages::for_lang(self.lang)
            .others_in_country(&(self.country_name)(&self.members[at].country_code));
        let others = same_country(self.members, at);
        let item = |other| Node::element("li").child(self.member_link(other, ""));
        section(&heading, others.into_iter().map(item).collect())
    }

    /// Links to the previous and the next member of the selection, and back to it.
    fn prev_next(&self, at: usize) -> Option<Node> {
        let (query, selection) = self.selection;
        let place = selection.iter().position(|&other| other == at)?;
        let messages = ViewMessages::for_lang(self.lang);
        let link = |label: &str, class: &str, other: Option<&usize>| {
            let label = Node::element("small").text(label);
            other.map(|&other| {
                Node::element("li").class(class).child(label).text(" ").child(self.member_link(other, query))
            })
        };
        let before =
            link(messages.previous(), "before", place.checked_sub(1).and_then(|place| selection.get(place)));
        let after = link(messages.next(), "after", selection.get(place + 1));
        let back = domain::with_query("/members", query);
        let back = Node::link(&back, &messages.back_to_selection(selection.len()));
        let back = Node::element("li").class("all").child(back);
        let links = Node::element("ul").children(before).children(after).child(back);
        Some(Node::element("nav").class("way").attr("aria-label", messages.previous_and_next()).child(links))
    }

    fn member_link(&self, member: usize, query: &str) -> Node {
        let member = &self.members[member];
        let href = domain::with_query(&format!("/members/{}", member.id), query);
        let lang = member.name.fallback_lang(self.lang).map(Lang::code);
        Node::link(&href, member.name.get(self.lang)).attr("dir", "auto").attr_opt("lang", lang)
    }

    /// The link for corrections: to the address in the settings, or else to the page with contacts.
    fn correction(&self) -> Option<Node> {
        let own = Some(self.config.corrections.clone()).filter(|address| !address.is_empty());
        let contact = || PageId::with_view(PageView::Contact).map(|page| format!("/{}", page.slug()));
        let link = Node::link(&own.or_else(contact)?, ViewMessages::for_lang(self.lang).correction());
        Some(Node::element("p").class("correction").child(link))
    }
}

fn section(heading: &str, items: Vec<Node>) -> Option<Node> {
    if items.is_empty() {
        return None;
    }
    let list = Node::element("ul").children(items);
    Some(Node::element("section").child(Node::element("h2").text(heading)).child(list))
}

/// The symbol of a member's class, as decoration of the class's name.
pub(crate) fn class_symbol_icon(member: &Member) -> Node {
    let symbol = Node::element("svg").class("class-mark").attr("aria-hidden", "true");
    let symbol = symbol.attr("width", "18").attr("height", "18").attr("viewBox", "-9 -9 18 18");
    symbol.child(class_symbol_path(member))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members() -> Vec<Member> {
        domain::decode(include_bytes!("../../../../public/data/members.geojson")).unwrap().members
    }

    fn page(lang: Lang, id: &str, selection: (&str, &[&str])) -> (Page, String) {
        let config = Config::decode(include_bytes!("../../../../public/config.json")).unwrap();
        let members = members();
        let selected: Vec<usize> = selection
            .1
            .iter()
            .map(|id| members.iter().position(|member| member.id == *id).unwrap())
            .collect();
        let view = MemberView {
            lang,
            config: &config,
            members: &members,
            country_name: &|code| format!("<{code}>"),
            land: &[],
            selection: (selection.0, &selected),
        };
        let page = view.page(id);
        let json = page.body.iter().map(|node| node.to_value().to_string()).collect();
        (page, json)
    }

    #[test]
    fn the_page_shows_known_facts_only() {
        let (page, json) = page(Lang::Ko, "daejeon", ("", &[]));
        assert_eq!(page.title, "대전광역시");
        for part in ["Daejeon", "구분", "일반회원", "<KR>", "가까운 회원", "/contact"] {
            assert!(json.contains(part), "{part} is not in {json}");
        }
        assert!(!json.contains("\"nav\""), "links through a selection without one");
    }

    #[test]
    fn every_member_has_its_own_title_and_summary() {
        for lang in Lang::ALL {
            for member in members() {
                let (page, _) = page(lang, &member.id, ("", &[]));
                assert_eq!(page.title, member.name.get(lang));
                assert!(page.summary.contains(member.name.get(lang)), "{}", page.summary);
            }
        }
    }

    #[test]
    fn the_page_links_to_neighbours_in_the_selection() {
        let (_, json) = page(Lang::En, "daejeon", ("class=full", &["uppsala", "daejeon", "xian"]));
        for part in ["/members/uppsala?class=full", "/members/xian?class=full", "/members?class=full"] {
            assert!(json.contains(part), "{part} is not in {json}");
        }
    }

    #[test]
    fn an_unknown_member_gets_an_explanation() {
        let (page, json) = page(Lang::En, "atlantis", ("", &[]));
        assert_eq!(page.title, "Member not found");
        assert!(json.contains("\"/members\""));
    }
}

//! One member: what is known, and how it is known. Nothing is printed of what is not.

use atlas::Ring;
use domain::{Config, Lang, Localized, Member, Messages, Node, Page};

use super::minimap::{class_shape_path, minimap};
use directory::{nearest, same_country};
use domain::ViewMessages;

/// So many near members are named.
const NEAREST: usize = 5;

/// What a member's page is made from.
pub struct MemberView<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// The settings.
    pub config: &'a Config,
    /// All members.
    pub members: &'a [Member],
    /// A country's name in the language, by its code (ISO 3166-1 alpha-2).
    pub country_name: &'a dyn Fn(&str) -> String,
    /// The land for the small map.
    pub land: &'a [Ring],
    /// The query of the selection that the visitor comes from, and the members in it, in the order of its list; empty where
    /// the visitor comes from none.
    pub selection: (&'a str, &'a [usize]),
}

impl MemberView<'_> {
    /// The page of the member with this id, or that there is none.
    pub fn page(&self, id: &str) -> Page {
        let words = ViewMessages::for_lang(self.lang);
        match self.members.iter().position(|member| member.id == id) {
            Some(at) => self.known(at),
            None => Page {
                title: words.no_such_member.into(),
                summary: words.no_such_member_text.into(),
                body: vec![Node::element("p").child(Node::link("/members", self.messages().back_to_members))],
                sources_footer: Vec::new(),
            },
        }
    }

    fn known(&self, at: usize) -> Page {
        let member = &self.members[at];
        let words = ViewMessages::for_lang(self.lang);
        let name = member.name.get(self.lang);
        let place = self.place_name(member);
        let class = (self.messages().class)(member.class);
        let map = minimap(member, f64::from(self.config.map_centre), self.land, &(words.where_it_is)(name));
        let body = self.other_names(member).into_iter().chain([map, self.facts(member)]);
        let body = body
            .chain(self.near(at))
            .chain(self.compatriots(at))
            .chain(self.way(at))
            .chain([self.correction()]);
        Page {
            title: name.into(),
            summary: (words.member_summary)(name, class, &place, self.config.name.get(self.lang)),
            body: body.collect(),
            sources_footer: Vec::new(),
        }
    }

    fn messages(&self) -> &'static Messages {
        Messages::for_lang(self.lang)
    }

    fn place_name(&self, member: &Member) -> String {
        member.place_name(self.lang, (self.country_name)(&member.country_code))
    }

    /// The name in the other languages, and the further names.
    fn other_names(&self, member: &Member) -> Option<Node> {
        let own = member.name.others(self.lang);
        let own = own.map(|(lang, name)| Node::element("span").attr("lang", lang.code()).text(name));
        let further =
            member.alt_names.iter().filter(|name| Localized::all(&member.name).all(|own| own != **name));
        let names: Vec<Node> = own.chain(further.map(Node::from)).collect();
        let parted = names
            .into_iter()
            .enumerate()
            .flat_map(|(at, name)| (at > 0).then(|| Node::from(" · ")).into_iter().chain([name]));
        let names: Vec<Node> = parted.collect();
        (!names.is_empty()).then(|| Node::element("p").class("other-name").children(names))
    }

    fn facts(&self, member: &Member) -> Node {
        let words = ViewMessages::for_lang(self.lang);
        let messages = self.messages();
        let class = vec![sign(member), Node::from(format!(" {}", (messages.class)(member.class)))];
        let year = |year: u16| vec![Node::from((messages.year)(year))];
        let source = |url: &String| Node::element("li").child(self.reference(url));
        let sources = (!member.sources.is_empty())
            .then(|| vec![Node::element("ul").children(member.sources.iter().map(source))]);
        // The note on a position comes from the list of members, which is kept in English.
        let position = |note: &String| vec![Node::element("span").attr("lang", "en").text(note)];
        let facts = [
            (words.class_label, Some(class)),
            (words.kind_label, member.kind.map(|kind| vec![Node::from((messages.kind)(kind))])),
            (words.place_label, Some(vec![Node::from(self.place_name(member))])),
            (messages.joined_label, member.joined.map(year)),
            (words.website_label, member.website.as_ref().map(|url| vec![self.reference(url)])),
            (
                words.evidence_label,
                member.evidence.map(|evidence| vec![Node::from((words.evidence)(evidence))]),
            ),
            (words.as_of_label, member.as_of.map(year)),
            (words.sources_label, sources),
            (words.position_label, member.coord_source.as_ref().map(position)),
        ];
        let fact = |(label, value): (&str, Option<Vec<Node>>)| {
            let value = Node::element("dd").children(value?);
            Some(Node::element("div").child(Node::element("dt").text(label)).child(value))
        };
        Node::element("dl").class("facts").children(facts.into_iter().filter_map(fact))
    }

    /// An address as a link; one on a host that now serves something else as mere text.
    fn reference(&self, url: &str) -> Node {
        match self.config.is_live(url) {
            true => Node::link(url, url).class("reference").attr("rel", "noopener"),
            false => Node::element("span").class("reference").text(url),
        }
    }

    fn near(&self, at: usize) -> Option<Node> {
        let words = ViewMessages::for_lang(self.lang);
        let item = |near: directory::Neighbour| {
            let member = &self.members[near.member];
            let far = (words.km)(near.km.round() as usize);
            let about = format!(" – {}, {far}", self.place_name(member));
            Node::element("li").child(self.way_to(near.member, "")).text(&about)
        };
        section(words.nearest, nearest(self.members, at, NEAREST).into_iter().map(item).collect())
    }

    fn compatriots(&self, at: usize) -> Option<Node> {
        let heading = (ViewMessages::for_lang(self.lang).others_in)(&(self.country_name)(
            &self.members[at].country_code,
        ));
        let others = same_country(self.members, at);
        let item = |other| Node::element("li").child(self.way_to(other, ""));
        section(&heading, others.into_iter().map(item).collect())
    }

    /// The members before and after in the selection that the visitor comes from.
    fn way(&self, at: usize) -> Option<Node> {
        let (query, selection) = self.selection;
        let place = selection.iter().position(|&other| other == at)?;
        let words = ViewMessages::for_lang(self.lang);
        let way = |label: &str, class: &str, other: Option<&usize>| {
            let label = Node::element("small").text(label);
            other.map(|&other| {
                Node::element("li").class(class).child(label).text(" ").child(self.way_to(other, query))
            })
        };
        let before = way(words.before, "before", place.checked_sub(1).and_then(|place| selection.get(place)));
        let after = way(words.after, "after", selection.get(place + 1));
        let back = format!("/members{}", queried(query));
        let back = Node::link(&back, &(words.back_to_selection)(selection.len()));
        let back = Node::element("li").class("all").child(back);
        let ways = Node::element("ul").children(before).children(after).child(back);
        Some(Node::element("nav").class("way").attr("aria-label", words.way_on).child(ways))
    }

    fn way_to(&self, member: usize, query: &str) -> Node {
        let member = &self.members[member];
        let href = format!("/members/{}{}", member.id, queried(query));
        let lang = member.name.fallback_lang(self.lang).map(Lang::code);
        Node::link(&href, member.name.get(self.lang)).attr_opt("lang", lang)
    }

    fn correction(&self) -> Node {
        let own = self.config.corrections.as_str();
        let href = if own.is_empty() { "/contact" } else { own };
        Node::element("p")
            .class("correction")
            .child(Node::link(href, ViewMessages::for_lang(self.lang).correction))
    }
}

fn queried(query: &str) -> String {
    if query.is_empty() { String::new() } else { format!("?{query}") }
}

fn section(heading: &str, items: Vec<Node>) -> Option<Node> {
    if items.is_empty() {
        return None;
    }
    let list = Node::element("ul").children(items);
    Some(Node::element("section").child(Node::element("h2").text(heading)).child(list))
}

/// The sign of a member's class, beside words that say the same.
pub(crate) fn sign(member: &Member) -> Node {
    let symbol = Node::element("svg").class("class-mark").attr("aria-hidden", "true");
    let symbol = symbol.attr("width", "18").attr("height", "18").attr("viewBox", "-9 -9 18 18");
    symbol.child(class_shape_path(member))
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
    fn what_is_known_is_told_and_nothing_else() {
        let (page, json) = page(Lang::Ko, "daejeon", ("", &[]));
        assert_eq!(page.title, "대전광역시");
        for part in ["Daejeon", "구분", "일반회원", "<KR>", "가까운 회원", "/contact"] {
            assert!(json.contains(part), "{part} is not in {json}");
        }
        assert!(!json.contains("\"nav\""), "no selection, no way through it");
    }

    #[test]
    fn every_member_has_a_page_whose_name_and_summary_are_its_own() {
        for lang in Lang::ALL {
            for member in members() {
                let (page, _) = page(lang, &member.id, ("", &[]));
                assert_eq!(page.title, member.name.get(lang));
                assert!(page.summary.contains(member.name.get(lang)), "{}", page.summary);
            }
        }
    }

    #[test]
    fn a_selection_leads_on_from_member_to_member() {
        let (_, json) = page(Lang::En, "daejeon", ("class=full", &["uppsala", "daejeon", "xian"]));
        for part in ["/members/uppsala?class=full", "/members/xian?class=full", "/members?class=full"] {
            assert!(json.contains(part), "{part} is not in {json}");
        }
    }

    #[test]
    fn a_member_that_is_not_there_is_said() {
        let (page, json) = page(Lang::En, "atlantis", ("", &[]));
        assert_eq!(page.title, "No such member");
        assert!(json.contains("\"/members\""));
    }
}

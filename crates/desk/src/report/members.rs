//! The members as they would appear.

use domain::{Member, Node};

use super::{Part, Report, element, table};
use crate::member_page::sign;

impl Report<'_> {
    pub(super) fn members(&self, page: usize) -> Vec<Node> {
        let words = crate::Words::of(self.lang);
        let heads = [
            words.name_label,
            words.place_label,
            words.class_label,
            words.kind_label,
            self.messages().joined_label,
        ];
        let members = &self.findings.feed.members;
        let heading = (words.members)(members.len());
        self.paged(Part::Members, (page, heading), members, |shown| {
            table(
                self.messages().members,
                "members-table",
                &heads,
                shown.iter().map(|member| self.row(member)),
            )
        })
    }

    fn row(&self, member: &Member) -> Node {
        let messages = self.messages();
        let lang = member.name.borrowed_from(self.lang).map(|lang| ("lang", lang.code()));
        let attributes: Vec<(&str, &str)> = [("scope", "row")].into_iter().chain(lang).collect();
        let name = Node::from_parts("th", &attributes, [Node::from(member.name.get(self.lang))]);
        let cell = |words: String| element("td", [Node::from(words)]);
        let class = Node::from(format!(" {}", (messages.class)(member.class)));
        let kind = member.kind.map(messages.kind).unwrap_or_default();
        let cells = [
            name,
            cell((self.place)(member)),
            element("td", [sign(member), class]),
            cell(kind.into()),
            cell(member.joined.map(messages.year).unwrap_or_default()),
        ];
        element("tr", cells)
    }
}

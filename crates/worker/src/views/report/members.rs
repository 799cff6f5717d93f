//! The members as they would appear.

use domain::{Lang, Member, Node};

use super::{Report, SectionName, table};
use crate::views::member_page::sign;

impl Report<'_> {
    pub(super) fn members(&self, page: usize) -> Vec<Node> {
        let words = domain::ViewMessages::for_lang(self.lang);
        let heads = [
            words.name_label,
            words.place_label,
            words.class_label,
            words.kind_label,
            self.messages().joined_label,
        ];
        let members = &self.findings.decoded.members;
        let heading = (words.members)(members.len());
        self.paged(SectionName::Members, (page, heading), members, |shown| {
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
        let lang = member.name.fallback_lang(self.lang).map(Lang::code);
        let name = Node::element("th").attr("scope", "row").attr_opt("lang", lang);
        let cell = |text: &str| Node::element("td").text(text);
        let class = format!(" {}", (messages.class)(member.class));
        let kind = member.kind.map(messages.kind).unwrap_or_default();
        Node::element("tr").children([
            name.text(member.name.get(self.lang)),
            cell(&(self.place)(member)),
            Node::element("td").child(sign(member)).text(&class),
            cell(kind),
            cell(&member.joined.map(messages.year).unwrap_or_default()),
        ])
    }
}

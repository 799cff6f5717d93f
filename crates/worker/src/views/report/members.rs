//! The section of members, as they would appear on the site.

use domain::{Lang, Member, Node};

use super::{ReportView, SectionName, table};
use crate::views::member_page::class_symbol_icon;

impl ReportView<'_> {
    pub(super) fn members(&self, page: usize) -> Vec<Node> {
        let messages = domain::ViewMessages::for_lang(self.lang);
        let heads = [
            messages.name_label(),
            messages.place_label(),
            messages.class_label(),
            messages.kind_label(),
            self.site_messages().joined_label(),
        ];
        let members = &self.report.decoded.members;
        let heading = messages.members_found(members.len());
        self.paginated(SectionName::Members, (page, heading), members, |visible| {
            table(
                self.site_messages().members(),
                "members-table",
                &heads,
                visible.iter().map(|member| self.row(member)),
            )
        })
    }

    fn row(&self, member: &Member) -> Node {
        let site_messages = self.site_messages();
        let lang = member.name.fallback_lang(self.lang).map(Lang::code);
        let name = Node::element("th").attr("scope", "row").attr_opt("lang", lang);
        let cell = |text: &str| Node::element("td").text(text);
        let class = format!(" {}", site_messages.class(member.class));
        let kind = member.kind.map(|kind| site_messages.kind(kind)).unwrap_or_default();
        Node::element("tr").children([
            name.text(member.name.get(self.lang)),
            cell(&(self.place_name)(member)),
            Node::element("td").child(class_symbol_icon(member)).text(&class),
            cell(kind),
            cell(&member.joined.map(|year| site_messages.year(year)).unwrap_or_default()),
        ])
    }
}

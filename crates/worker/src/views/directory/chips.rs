//! What was chosen, each to be taken back; and what would help when nothing was found.

use domain::Node;

use super::Shown;
use directory::DirectoryQuery;
use directory::Facet;
use directory::{FilterPart, Relaxation};

/// So many near spellings are offered.
const SPELLINGS: usize = 3;

impl Shown<'_> {
    /// A way to take back each part of the choice, and one to take back all.
    pub(super) fn chips(&self) -> Option<Node> {
        let mut chips: Vec<Node> = Vec::new();
        for &facet in Facet::ALL {
            for value in self.choice.selected(facet) {
                let name = format!("{}: {}", self.facet_name(facet), self.value_name(facet, value));
                chips.push(self.chip(&self.choice.toggled(facet, value), &name));
            }
        }
        if let Some(year) = self.choice.joined_by {
            chips.push(
                self.chip(
                    &DirectoryQuery { joined_by: None, ..self.choice.clone() },
                    &(self.words.until)(year),
                ),
            );
        }
        if chips.is_empty() && self.choice.text.is_empty() {
            return None;
        }
        let all = DirectoryQuery { view_mode: self.choice.view_mode, ..DirectoryQuery::default() };
        let all = Node::link(&self.href(&all), self.words.clear).attr("id", "clear");
        let list = Node::element("ul").class("chips").attr("aria-label", self.words.chosen);
        Some(list.children(chips).child(Node::element("li").child(all)))
    }

    fn chip(&self, without: &DirectoryQuery, name: &str) -> Node {
        let label = (self.words.take_back)(name);
        let sign = Node::element("span").attr("aria-hidden", "true").text(" ×");
        let link = Node::link(&self.href(without), name).attr("aria-label", &label).child(sign);
        Node::element("li").child(link)
    }

    /// Why nothing was found, what could be given up, and what may have been meant.
    pub(super) fn remedies(&self) -> Vec<Node> {
        let directory = self.panel.directory;
        // One word alone can only be given up for all members, which is no help.
        let is_one_word = DirectoryQuery {
            text: self.choice.text.clone(),
            view_mode: self.choice.view_mode,
            sort: self.choice.sort,
            ..DirectoryQuery::default()
        } == self.choice
            && self.choice.text.split_whitespace().count() == 1;
        let relaxations =
            if is_one_word { Vec::new() } else { directory.relaxations(&self.choice, &self.selection) };
        let ways =
            relaxations.iter().take(SPELLINGS).map(|remedy| Node::element("li").child(self.remedy(remedy)));
        let spellings =
            directory.spelling_suggestions(&self.choice.text, SPELLINGS).into_iter().map(|text| {
                let name = (self.words.did_you_mean)(&text);
                let choice = DirectoryQuery { text, ..self.choice.clone() };
                Node::element("li").child(Node::link(&self.href(&choice), &name))
            });
        let items: Vec<Node> = ways.chain(spellings).collect();
        let why = if items.is_empty() { self.words.try_other } else { self.words.none_together };
        let list = (!items.is_empty()).then(|| Node::element("ul").children(items));
        vec![Node::element("div").class("note").child(Node::element("p").text(why)).children(list)]
    }

    fn remedy(&self, remedy: &Relaxation) -> Node {
        let (choice, what) = match &remedy.without {
            FilterPart::Facet(facet) => (self.choice.without(*facet), self.facet_name(*facet).to_owned()),
            FilterPart::JoinedBy => {
                (DirectoryQuery { joined_by: None, ..self.choice.clone() }, self.words.year.to_owned())
            }
            FilterPart::Word(word) => {
                let left: Vec<&str> =
                    self.choice.text.split_whitespace().filter(|other| other != word).collect();
                (DirectoryQuery { text: left.join(" "), ..self.choice.clone() }, format!("“{word}”"))
            }
        };
        Node::link(&self.href(&choice), &(self.words.without)(&what, remedy.members))
    }
}

//! What was chosen, each to be taken back; and what would help when nothing was found.

use domain::Node;

use super::{Shown, element, link};
use directory::Choice;
use directory::Facet;
use directory::{Part, Remedy};

/// So many near spellings are offered.
const SPELLINGS: usize = 3;

impl Shown<'_> {
    /// A way to take back each part of the choice, and one to take back all.
    pub(super) fn chips(&self) -> Option<Node> {
        let mut chips: Vec<Node> = Vec::new();
        for facet in Facet::ALL {
            for value in self.choice.chosen(facet) {
                let name = format!("{}: {}", self.facet_name(facet), self.value_name(facet, value));
                chips.push(self.chip(&self.choice.toggled(facet, value), &name));
            }
        }
        if let Some(year) = self.choice.until {
            chips.push(self.chip(&Choice { until: None, ..self.choice.clone() }, &(self.words.until)(year)));
        }
        if chips.is_empty() && self.choice.text.is_empty() {
            return None;
        }
        let all = Choice { look: self.choice.look, ..Choice::default() };
        let all = Node::element(
            "a",
            &[("href", &self.href(&all)), ("id", "clear")],
            [Node::text(self.words.clear)],
        );
        let attributes = [("aria-label", self.words.chosen), ("class", "chips")];
        Some(Node::element("ul", &attributes, chips.into_iter().chain([element("li", [all])])))
    }

    fn chip(&self, without: &Choice, name: &str) -> Node {
        let label = (self.words.take_back)(name);
        let sign = Node::element("span", &[("aria-hidden", "true")], [Node::text(" ×")]);
        let attributes = [("aria-label", label.as_str()), ("href", &self.href(without))];
        element("li", [Node::element("a", &attributes, [Node::text(name), sign])])
    }

    /// Why nothing was found, what could be given up, and what may have been meant.
    pub(super) fn remedies(&self) -> Vec<Node> {
        let directory = self.panel.directory;
        // One word alone can only be given up for all members, which is no help.
        let is_one_word = Choice {
            text: self.choice.text.clone(),
            look: self.choice.look,
            sort: self.choice.sort,
            ..Choice::default()
        } == self.choice
            && self.choice.text.split_whitespace().count() == 1;
        let remedies = if is_one_word { Vec::new() } else { directory.remedies(&self.choice, &self.outcome) };
        let ways = remedies.iter().take(SPELLINGS).map(|remedy| element("li", [self.remedy(remedy)]));
        let spellings = directory.near_spellings(&self.choice.text, SPELLINGS).into_iter().map(|text| {
            let name = (self.words.did_you_mean)(&text);
            element("li", [link(&self.href(&Choice { text, ..self.choice.clone() }), &name)])
        });
        let items: Vec<Node> = ways.chain(spellings).collect();
        let why = element(
            "p",
            [Node::text(if items.is_empty() { self.words.try_other } else { self.words.none_together })],
        );
        let list = (!items.is_empty()).then(|| element("ul", items));
        vec![Node::element("div", &[("class", "note")], [why].into_iter().chain(list))]
    }

    fn remedy(&self, remedy: &Remedy) -> Node {
        let (choice, what) = match &remedy.without {
            Part::Facet(facet) => (self.choice.without(*facet), self.facet_name(*facet).to_owned()),
            Part::Until => (Choice { until: None, ..self.choice.clone() }, self.words.year.to_owned()),
            Part::Word(word) => {
                let left: Vec<&str> =
                    self.choice.text.split_whitespace().filter(|other| other != word).collect();
                (Choice { text: left.join(" "), ..self.choice.clone() }, format!("“{word}”"))
            }
        };
        link(&self.href(&choice), &(self.words.without)(&what, remedy.members))
    }
}

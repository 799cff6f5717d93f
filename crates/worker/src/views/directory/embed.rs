//! The code that embeds the selection in another site. It works without script; `js/embed-choices.js` puts what is chosen into it.

use directory::ViewMode;
use domain::{EMBED_HEIGHT, Lang, Node};

use super::DirectoryRenderer;
use super::export_menu::button;

/// The heights to choose from, in pixels. A lower frame has no room for map, legend and sources.
const HEIGHTS: [usize; 3] = [EMBED_HEIGHT, 720, 800];
/// The previews: a class, by which the style sheet sets the size, and the width of the frame in pixels.
const PREVIEWS: [(&str, usize); 2] = [("narrow", 360), ("wide", 960)];

/// A radio button.
struct Choice {
    /// The end of the field's id, after the name of its group.
    id: String,
    value: String,
    label: String,
    is_chosen: bool,
    /// The language, if the choice is one.
    lang: Option<Lang>,
}

impl DirectoryRenderer<'_> {
    /// The code, with choices that change it, a button that copies it, and previews of what it shows.
    pub(super) fn embed(&self) -> Node {
        let lang = self.view.lang;
        let code = domain::embed_code(&self.embed_address(lang), self.view.config.name.get(lang));
        let copy = button("embed", self.messages.copy_code());
        let copy = copy.attr("data-copied", self.messages.code_copied());
        let preview = Node::link(&format!("/embed/{}", self.query_string()), self.messages.preview_in_tab());
        let buttons = [copy, preview.attr("id", "embed-link").attr("target", "_blank")];
        Node::element("div").class("embed").children([
            Node::element("p").text(self.messages.embed_hint()),
            self.embed_choices(),
            Node::element("p").child(Node::element("code").attr("id", "embed-code").text(&code)),
            Node::element("ul").children(buttons.map(|button| Node::element("li").child(button))),
            self.embed_previews(),
        ])
    }

    /// The choices, disabled until the script is loaded that puts them into the code.
    fn embed_choices(&self) -> Node {
        let site = self.site_messages;
        Node::element("fieldset").attr("id", "embed-choices").attr("disabled", "").children([
            self.choices("view", self.messages.view_modes(), self.views()),
            self.choices("height", self.messages.embed_height(), self.heights()),
            self.choices("theme", site.theme(), self.themes()),
            self.choices("lang", site.language(), self.languages()),
        ])
    }

    fn choices<const N: usize>(&self, name: &str, legend: &str, choices: [Choice; N]) -> Node {
        let labels = choices.map(|Choice { id, value, label, is_chosen, lang }| {
            let title = lang.map(|lang| self.view.config.name.get(lang));
            let input = Node::element("input")
                .attr("type", "radio")
                .attr("id", &format!("embed-{name}-{id}"))
                .attr("name", &format!("embed-{name}"))
                .attr("value", &value)
                .attr_opt("data-title", title)
                .attr_opt("checked", is_chosen.then_some(""));
            Node::element("label").attr_opt("lang", lang.map(Lang::code)).child(input).text(&label)
        });
        let legend = Node::element("legend").text(legend);
        Node::element("fieldset").child(legend).children(labels)
    }

    /// The value of the map is empty: it is the default of the parameter `view`.
    fn views(&self) -> [Choice; 3] {
        let [_, table, figures] = self.site_messages.view_modes();
        let map = self.site_messages.map();
        [(ViewMode::List, map), (ViewMode::Table, table), (ViewMode::Figures, figures)].map(
            |(mode, label)| {
                let (id, label) = (mode.as_str().to_owned(), label.to_owned());
                let value = if mode == ViewMode::default() { String::new() } else { id.clone() };
                Choice { id, value, label, is_chosen: mode == self.query.view_mode, lang: None }
            },
        )
    }

    fn heights(&self) -> [Choice; 3] {
        HEIGHTS.map(|height| {
            let (value, label) = (height.to_string(), self.messages.pixels(height));
            Choice { id: value.clone(), value, label, is_chosen: height == EMBED_HEIGHT, lang: None }
        })
    }

    fn themes(&self) -> [Choice; 3] {
        let [system, light, dark] = self.site_messages.themes();
        [("system", "", system), ("light", "light", light), ("dark", "dark", dark)].map(
            |(id, value, label)| Choice {
                id: id.into(),
                value: value.into(),
                label: label.into(),
                is_chosen: value.is_empty(),
                lang: None,
            },
        )
    }

    fn languages(&self) -> [Choice; Lang::ALL.len()] {
        Lang::ALL.map(|lang| Choice {
            id: lang.code().into(),
            value: self.embed_address(lang),
            label: lang.own_name().into(),
            is_chosen: lang == self.view.lang,
            lang: Some(lang),
        })
    }

    /// Expands to the previews. The script adds their frames then.
    fn embed_previews(&self) -> Node {
        let figures = PREVIEWS.map(|(class, width)| {
            let caption = Node::element("figcaption").text(&self.messages.preview_width(width));
            let place = Node::element("div").attr("data-width", &width.to_string());
            Node::element("figure").class(class).child(caption).child(place)
        });
        let summary = Node::element("summary").text(self.messages.preview_here());
        let figures = Node::element("div").children(figures);
        Node::element("details").attr("id", "embed-preview").child(summary).child(figures)
    }

    /// The absolute address of the selection as an embedded page.
    fn embed_address(&self, lang: Lang) -> String {
        format!("{}/{}/embed/{}", self.root(), lang.code(), self.query_string())
    }

    /// The query of the selection, with its question mark if it is not empty.
    fn query_string(&self) -> String {
        let href = self.href(&self.query);
        href.find('?').map(|start| href[start..].to_owned()).unwrap_or_default()
    }

    /// The root of the site without a slash at its end: at the origin in the settings, or else where the page is.
    fn root(&self) -> String {
        let site = self.view.site;
        let path = site.split_once("://").and_then(|(_, rest)| Some(&rest[rest.find('/')?..]));
        match self.view.config.origin.trim_end_matches('/') {
            "" => site.to_owned(),
            origin => format!("{origin}{}", path.unwrap_or_default()),
        }
    }
}

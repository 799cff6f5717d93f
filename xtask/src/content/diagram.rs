//! The association's bodies as a drawing: content/data/bodies.toml.

use atlas::decimal;
use domain::{Lang, Node};
use serde::Deserialize;

use super::diagnostic::{Diagnostic, line_of};
use super::events::Said;
use super::messages::Messages;

/// What is drawn.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Diagram {
    body: Vec<Body>,
    #[serde(default)]
    tie: Vec<Tie>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    key: String,
    /// From 1, from above.
    row: u8,
    /// 1 or 2; without it the box stands in the middle.
    column: Option<u8>,
    name: Said,
    note: Said,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tie {
    from: String,
    to: String,
}

/// The drawing's units: it is as narrow as a telephone, so that its words can be read there.
const WIDTH: f64 = 360.0;
const BOX: (f64, f64) = (172.0, 74.0);
const ROW: f64 = 104.0;
/// So many tenths of a Latin letter fit in a line of a note.
const LINE: usize = 230;

impl Diagram {
    /// Reads the file.
    pub fn read(file: &str, text: &str) -> Result<Self, Diagnostic> {
        let fault = |at, message| Diagnostic { file: file.into(), line: line_of(text, at), message };
        let diagram: Self = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            fault(at, format!("{}; docs/editors/content.md shows how a body is written", error.message()))
        })?;
        let at = |words: &str| text.find(&format!("\"{words}\"")).unwrap_or_default();
        for body in &diagram.body {
            let said = |said: &Said| Lang::ALL.iter().all(|lang| said.contains_key(lang.code()));
            if body.row == 0
                || !(said(&body.name) && said(&body.note) && matches!(body.column, None | Some(1 | 2)))
            {
                let message = format!(
                    "`{}` needs name and note in every language, a row from 1, and column 1, 2 or none",
                    body.key
                );
                return Err(fault(at(&body.key), message));
            }
        }
        let ends = diagram.tie.iter().flat_map(|tie| [&tie.from, &tie.to]);
        let missing = ends.into_iter().find(|end| diagram.find(end).is_none()).cloned();
        missing.map_or(Ok(diagram), |end| {
            Err(fault(at(&end), format!("there is no body `{end}`; mend the tie")))
        })
    }

    fn find(&self, key: &str) -> Option<&Body> {
        self.body.iter().find(|body| body.key == key)
    }

    /// The drawing in a language. Its words are text; what leads where is told in its description.
    pub fn draw(&self, lang: Lang) -> Node {
        let messages = Messages::for_lang(lang);
        let rows = self.body.iter().map(|body| body.row).max().unwrap_or(1);
        let height = f64::from(rows) * ROW - (ROW - BOX.1);
        let name = |key: &str| self.find(key).map_or("", |body| said(&body.name, lang)).to_owned();
        let ties: Vec<String> =
            self.tie.iter().map(|tie| format!("{} → {}", name(&tie.from), name(&tie.to))).collect();
        let lines = self.tie.iter().filter_map(|tie| Some(line(self.find(&tie.from)?, self.find(&tie.to)?)));
        let boxes = self.body.iter().map(|body| boxed(body, lang));
        let title =
            Node::from_parts("title", &[("id", "diagram-title")], [Node::from(messages.diagram_title)]);
        let description = Node::from_parts("desc", &[("id", "diagram-text")], [Node::from(ties.join("; "))]);
        let parts = [title, description].into_iter().chain(lines).chain(boxes);
        let view = format!("-4 -4 {} {}", decimal(WIDTH + 8.0, 0), decimal(height + 8.0, 0));
        let attributes = [
            ("class", "diagram"),
            ("viewBox", view.as_str()),
            ("role", "group"),
            ("aria-labelledby", "diagram-title"),
            ("aria-describedby", "diagram-text"),
        ];
        Node::from_parts("svg", &attributes, parts)
    }
}

fn said(said: &Said, lang: Lang) -> &str {
    said.get(lang.code()).map_or("", String::as_str)
}

/// The corner of a box nearest the beginning.
fn corner(body: &Body) -> (f64, f64) {
    let x = match body.column {
        Some(1) => 0.0,
        Some(_) => WIDTH - BOX.0,
        None => (WIDTH - BOX.0) / 2.0,
    };
    (x, f64::from(body.row - 1) * ROW)
}

fn line(from: &Body, to: &Body) -> Node {
    let ((from_x, from_y), (to_x, to_y)) = (corner(from), corner(to));
    let half = BOX.0 / 2.0;
    let (start, end) = (from_y + BOX.1, to_y);
    let middle = (start + end) / 2.0;
    let number = |value| decimal(value, 1);
    let path = format!(
        "M{} {}V{}H{}V{}",
        number(from_x + half),
        number(start),
        number(middle),
        number(to_x + half),
        number(end)
    );
    Node::from_parts("path", &[("d", &path)], [])
}

fn boxed(body: &Body, lang: Lang) -> Node {
    let (x, y) = corner(body);
    let (left, top) = (decimal(x, 1), decimal(y, 1));
    let (width, height) = (decimal(BOX.0, 0), decimal(BOX.1, 0));
    let frame = [("x", left.as_str()), ("y", &top), ("width", &width), ("height", &height), ("rx", "4")];
    let text = |class: &str, line: usize, words: &str| {
        let (x, y) = (decimal(x + BOX.0 / 2.0, 1), decimal(y + 25.0 + 18.0 * line as f64, 1));
        let attributes = [("class", class), ("x", &x), ("y", &y), ("text-anchor", "middle")];
        Node::from_parts("text", &attributes, [Node::from(format!("{words} "))])
    };
    let lines = wrapped(said(&body.note, lang));
    let notes = lines.iter().enumerate().map(|(index, words)| text("note-line", index + 1, words));
    let parts = [Node::from_parts("rect", &frame, []), text("name", 0, said(&body.name, lang))];
    Node::from_parts("g", &[], parts.into_iter().chain(notes))
}

/// Words in lines, since a drawing does not break them by itself. A Hangul syllable is almost as wide as two Latin letters.
fn wrapped(words: &str) -> Vec<String> {
    let width =
        |text: &str| text.chars().map(|letter| if letter.is_ascii() { 10 } else { 17 }).sum::<usize>();
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + 10 + width(word) <= LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.into()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "[[body]]\nkey = \"a\"\nrow = 1\nname = { en = \"A\", ko = \"가\" }\nnote = { en = \"first\", ko = \"첫째\" }\n\
        [[body]]\nkey = \"b\"\nrow = 2\ncolumn = 2\nname = { en = \"B\", ko = \"나\" }\nnote = { en = \"second\", ko = \"둘째\" }\n\
        [[tie]]\nfrom = \"a\"\nto = \"b\"\n";

    #[test]
    fn every_body_stands_with_its_words_and_what_leads_to_it() {
        let drawing = Diagram::read("b.toml", TEXT).unwrap().draw(Lang::Ko);
        assert!(drawing.words().ends_with("가 → 나가 첫째 나 둘째 "), "{}", drawing.words());
    }

    #[test]
    fn what_does_not_fit_together_is_said_with_its_line() {
        for (from, to, says) in [
            ("to = \"b\"", "to = \"c\"", "b.toml:14: there is no body `c`"),
            (", ko = \"첫째\"", "", "b.toml:2: `a` needs name and note in every language"),
            ("column = 2", "column = 3", "b.toml:7: `b` needs"),
            ("row = 2", "line = 2", "b.toml:"),
        ] {
            let fault = Diagram::read("b.toml", &TEXT.replace(from, to)).unwrap_err().to_string();
            assert!(fault.starts_with(says), "{fault}");
        }
    }

    #[test]
    fn words_are_broken_between_words() {
        assert_eq!(
            wrapped("full and associate members, one vote each"),
            ["full and associate", "members, one vote each"]
        );
        assert_eq!(wrapped("정회원·준회원, 각 1표"), ["정회원·준회원, 각 1표"]);
    }
}

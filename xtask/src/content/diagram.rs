//! The diagram of the association's bodies: content/data/bodies.toml.

use atlas::format_decimal;
use domain::{ContentMessages, Lang, Node};
use serde::Deserialize;

use super::data_file::DataFile;
use super::diagnostic::Diagnostic;
use super::localized_text::LocalizedText;

/// The bodies and the connections between them.
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
    /// The row, counted from 1 at the top.
    row: u8,
    /// 1 or 2. Without it the box is in the middle.
    column: Option<u8>,
    name: LocalizedText,
    note: LocalizedText,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tie {
    from: String,
    to: String,
}

/// The width in the drawing's units: so narrow that its text is legible on a phone.
const WIDTH: f64 = 360.0;
/// The width and height of a box.
const BOX: (f64, f64) = (172.0, 74.0);
/// The distance from one row to the next.
const ROW: f64 = 104.0;
/// The width of a line of a note, in tenths of a Latin letter.
const LINE: usize = 230;

impl Diagram {
    /// Parses the file.
    pub fn parse(file: &DataFile) -> Result<Self, Diagnostic> {
        let diagram: Self = file.parse("docs/editors/content.md shows how to write a body")?;
        let offset = |key: &str| file.text.find(&format!("\"{key}\"")).unwrap_or_default();
        let is_placed = |body: &Body| body.row > 0 && matches!(body.column, None | Some(1 | 2));
        if let Some(body) = diagram.body.iter().find(|body| !is_placed(body)) {
            let message = format!("`{}` needs a row from 1, and column 1, 2 or none", body.key);
            return Err(file.error(offset(&body.key), message));
        }
        let ends = diagram.tie.iter().flat_map(|tie| [&tie.from, &tie.to]);
        let missing = ends.into_iter().find(|end| diagram.find(end).is_none()).cloned();
        missing.map_or(Ok(diagram), |end| {
            Err(file.error(offset(&end), format!("there is no body `{end}`; correct the tie")))
        })
    }

    fn find(&self, key: &str) -> Option<&Body> {
        self.body.iter().find(|body| body.key == key)
    }

    /// Draws the diagram as SVG. Its labels are text; the description lists the connections.
    pub fn draw(&self, lang: Lang) -> Node {
        let rows = self.body.iter().map(|body| body.row).max().unwrap_or(1);
        let height = f64::from(rows) * ROW - (ROW - BOX.1);
        let name = |key: &str| self.find(key).map_or("", |body| body.name.get(lang)).to_owned();
        let ties: Vec<String> =
            self.tie.iter().map(|tie| format!("{} → {}", name(&tie.from), name(&tie.to))).collect();
        let lines = self.tie.iter().filter_map(|tie| Some(line(self.find(&tie.from)?, self.find(&tie.to)?)));
        let title = ContentMessages::for_lang(lang).diagram_title;
        Node::element("svg")
            .class("diagram")
            .attr(
                "viewBox",
                &format!("-4 -4 {} {}", format_decimal(WIDTH + 8.0, 0), format_decimal(height + 8.0, 0)),
            )
            .attr("role", "group")
            .attr("aria-labelledby", "diagram-title")
            .attr("aria-describedby", "diagram-text")
            .child(Node::element("title").attr("id", "diagram-title").text(title))
            .child(Node::element("desc").attr("id", "diagram-text").text(&ties.join("; ")))
            .children(lines)
            .children(self.body.iter().map(|body| labelled_box(body, lang)))
    }
}

/// The top left corner of a box.
fn corner(body: &Body) -> (f64, f64) {
    let x = match body.column {
        Some(1) => 0.0,
        Some(_) => WIDTH - BOX.0,
        None => (WIDTH - BOX.0) / 2.0,
    };
    (x, f64::from(body.row - 1) * ROW)
}

/// A line with two bends from the bottom of one box to the top of another.
fn line(from: &Body, to: &Body) -> Node {
    let ((from_x, from_y), (to_x, to_y)) = (corner(from), corner(to));
    let (start, end) = (from_y + BOX.1, to_y);
    let [from_x, start, middle, to_x, end] =
        [from_x + BOX.0 / 2.0, start, (start + end) / 2.0, to_x + BOX.0 / 2.0, end]
            .map(|number| format_decimal(number, 1));
    Node::element("path").attr("d", &format!("M{from_x} {start}V{middle}H{to_x}V{end}"))
}

fn labelled_box(body: &Body, lang: Lang) -> Node {
    let (x, y) = corner(body);
    let text = |class: &str, line: usize, text: &str| {
        Node::element("text")
            .class(class)
            .attr("x", &format_decimal(x + BOX.0 / 2.0, 1))
            .attr("y", &format_decimal(y + 25.0 + 18.0 * line as f64, 1))
            .attr("text-anchor", "middle")
            .text(&format!("{text} "))
    };
    let frame = Node::element("rect")
        .attr("x", &format_decimal(x, 1))
        .attr("y", &format_decimal(y, 1))
        .attr("width", &format_decimal(BOX.0, 0))
        .attr("height", &format_decimal(BOX.1, 0))
        .attr("rx", "4");
    let note = wrapped(body.note.get(lang));
    let note = note.iter().zip(1..).map(|(line, number)| text("note-line", number, line));
    Node::element("g").child(frame).child(text("name", 0, body.name.get(lang))).children(note)
}

/// Wraps a text, which SVG does not do by itself. A Hangul syllable is almost as wide as two Latin letters.
fn wrapped(text: &str) -> Vec<String> {
    let width =
        |text: &str| text.chars().map(|letter| if letter.is_ascii() { 10 } else { 17 }).sum::<usize>();
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
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

    fn parse(text: &str) -> Result<Diagram, Diagnostic> {
        Diagram::parse(&DataFile::new("b.toml", text))
    }

    #[test]
    fn every_body_is_drawn_and_every_connection_described() {
        let drawing = parse(TEXT).unwrap().draw(Lang::Ko);
        assert!(drawing.text_content().ends_with("가 → 나가 첫째 나 둘째 "), "{}", drawing.text_content());
    }

    #[test]
    fn errors_name_the_line() {
        for (from, to, expected) in [
            ("to = \"b\"", "to = \"c\"", "b.toml:14: there is no body `c`"),
            (", ko = \"첫째\"", "", "b.toml:5: the 한국어 text is missing"),
            ("column = 2", "column = 3", "b.toml:7: `b` needs"),
            ("row = 2", "line = 2", "b.toml:"),
        ] {
            let error = parse(&TEXT.replace(from, to)).unwrap_err().to_string();
            assert!(error.starts_with(expected), "{error}");
        }
    }

    #[test]
    fn text_wraps_between_words() {
        assert_eq!(
            wrapped("full and associate members, one vote each"),
            ["full and associate", "members, one vote each"]
        );
        assert_eq!(wrapped("정회원·준회원, 각 1표"), ["정회원·준회원, 각 1표"]);
    }
}

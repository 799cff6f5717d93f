//! Images in texts.

use std::collections::BTreeMap;

use domain::Node;

/// The width and height in pixels of each image in public/media/, by address.
pub type Media = BTreeMap<String, (usize, usize)>;

/// The error for an image inside a paragraph of text.
pub const NOT_INLINE: &str = "an image must be a paragraph of its own; put an empty line before and after it";

/// A figure: an image with alternative text and an optional caption. Width and height prevent a layout shift while it loads.
pub fn figure(address: &str, alternative: &str, caption: &str, media: &Media) -> Result<Node, String> {
    if alternative.trim().is_empty() {
        return Err("the image has no alternative text; describe it between the square brackets".into());
    }
    let (width, height) = media.get(address).ok_or_else(|| unknown(address, media))?;
    let image = Node::element("img")
        .attr("alt", alternative)
        .attr("height", &height.to_string())
        .attr("loading", "lazy")
        .attr("src", address)
        .attr("width", &width.to_string());
    let caption = (!caption.is_empty()).then(|| Node::element("figcaption").text(caption));
    Ok(Node::element("figure").child(image).children(caption))
}

fn unknown(address: &str, media: &Media) -> String {
    let known: Vec<&str> = media.keys().map(String::as_str).collect();
    let known = if known.is_empty() { "is empty".into() } else { format!("has {}", known.join(", ")) };
    format!("there is no image `{address}`; add it to public/media/, which {known}")
}

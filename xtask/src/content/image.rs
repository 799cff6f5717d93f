//! Images in texts.

use std::collections::BTreeMap;

use domain::Node;

/// The width and the height of each image in public/media/, in CSS pixels, by its address.
pub type Media = BTreeMap<String, (usize, usize)>;

/// Said of an image among words.
pub const ALONE: &str = "an image stands in a paragraph of its own; put an empty line before and after it";

/// An image with what it shows in words and, where it has one, its caption. Its size is told, so that nothing moves when it
/// comes.
pub fn figure(address: &str, alternative: &str, caption: &str, media: &Media) -> Result<Node, String> {
    if alternative.trim().is_empty() {
        return Err("the image has no alternative text; say between its square brackets what it shows".into());
    }
    let (width, height) = media.get(address).ok_or_else(|| {
        let known: Vec<&str> = media.keys().map(String::as_str).collect();
        let known =
            if known.is_empty() { "it is empty".into() } else { format!("there are {}", known.join(", ")) };
        format!("there is no image `{address}`; put it into public/media/; {known}")
    })?;
    let (width, height) = (width.to_string(), height.to_string());
    let attributes =
        [("alt", alternative), ("height", &height), ("loading", "lazy"), ("src", address), ("width", &width)];
    let image = Node::from_parts("img", &attributes, []);
    let caption = (!caption.is_empty()).then(|| Node::from_parts("figcaption", &[], [Node::from(caption)]));
    Ok(Node::from_parts("figure", &[], std::iter::once(image).chain(caption)))
}

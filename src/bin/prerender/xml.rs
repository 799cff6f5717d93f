//! XML documents, by serde.

use serde::Serialize;

use crate::error::PrerenderError;

/// A value as an XML document. The name of its type is the root element.
pub fn document(root: &impl Serialize) -> Result<String, PrerenderError> {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let mut serializer = quick_xml::se::Serializer::new(&mut xml);
    serializer.indent(' ', 1);
    root.serialize(serializer)?;
    xml.push('\n');
    Ok(xml)
}

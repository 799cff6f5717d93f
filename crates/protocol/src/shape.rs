//! The shapes of messages in TypeScript, with the documentation of the Rust types.

/// A request or a response, as the scripts see it.
pub struct Shape {
    /// The type of a request, or the name of a response.
    pub name: &'static str,
    /// Its documentation.
    pub doc: &'static str,
    /// Its fields.
    pub fields: Vec<FieldShape>,
}

/// A field of a message, as the scripts see it.
pub struct FieldShape {
    /// Its name.
    pub name: &'static str,
    /// Its documentation.
    pub doc: &'static str,
    /// Its type in TypeScript.
    pub declaration: String,
}

impl Shape {
    /// The fields as the body of an interface.
    pub fn body(&self) -> String {
        if self.fields.is_empty() {
            return "{}".into();
        }
        let fields: String = self.fields.iter().map(FieldShape::line).collect();
        format!("{{\n{fields}}}")
    }
}

impl FieldShape {
    fn line(&self) -> String {
        format!("  {}\n  {}: {};\n", comment(self.doc), self.name, self.declaration)
    }
}

/// Documentation as a comment.
pub fn comment(doc: &str) -> String {
    format!("/** {} */", doc.trim())
}

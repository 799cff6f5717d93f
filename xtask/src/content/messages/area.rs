//! Compiles the file of an area in one language.

use domain::messages::{Area, Declared, Entries};
use fluent_syntax::ast::{Attribute, Entry, Identifier, Message};
use fluent_syntax::parser;

use super::formats::PluralForms;
use super::pattern::PatternCompiler;
use crate::content::data_file::DataFile;
use crate::content::diagnostic::Diagnostic;

/// Compiles the file of an area in one language.
pub struct AreaCompiler<'a> {
    file: &'a DataFile,
    forms: &'a PluralForms,
    messages: Vec<Message<&'a str>>,
    errors: &'a mut Vec<Diagnostic>,
}

impl<'a> AreaCompiler<'a> {
    /// Reads a file.
    pub fn new(file: &'a DataFile, forms: &'a PluralForms, errors: &'a mut Vec<Diagnostic>) -> Self {
        let (resource, faults) = match parser::parse(file.text.as_str()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, faults)) => (resource, faults),
        };
        errors.extend(faults.iter().map(|fault| file.error(fault.pos.start, fault.kind.to_string())));
        let message = |entry| if let Entry::Message(message) = entry { Some(message) } else { None };
        let messages = resource.body.into_iter().filter_map(message).collect();
        Self { file, forms, messages, errors }
    }

    /// The texts of an area. Reports each missing or unknown message.
    pub fn texts(mut self, area: &Area) -> Vec<Box<str>> {
        let texts = area.messages.iter().flat_map(|message| self.message(message)).collect();
        self.check_ids(&area.messages.iter().map(|message| id_of(message.name)).collect::<Vec<_>>());
        texts
    }

    fn message(&mut self, declared: &Declared) -> Vec<Box<str>> {
        let id = id_of(declared.name);
        let found = self.messages.iter().position(|message| message.id.name == id);
        let Some(message) = found.map(|index| self.messages[index].clone()) else {
            self.error(self.file.text.len(), format!("the message `{id}` is missing; add `{id} = …`"));
            return Vec::new();
        };
        match declared.entries {
            Entries::Text(parameters) => {
                self.check_attributes(&message, &[]);
                let value = message.value.as_ref().ok_or_else(|| format!("it needs a text: `{id} = …`"));
                let text = value.and_then(|value| self.patterns(parameters).compile(value));
                self.kept(&message.id, &id, text).into_iter().collect()
            }
            Entries::Table(keys) => {
                self.check_attributes(&message, keys);
                keys.iter().filter_map(|key| self.attribute(&message, &id_of(key))).collect()
            }
        }
    }

    /// The text of a table for a key.
    fn attribute(&mut self, message: &Message<&'a str>, key: &str) -> Option<Box<str>> {
        let Some(Attribute { id, value }) =
            message.attributes.iter().find(|attribute| attribute.id.name == key)
        else {
            let error = format!("`{}` has no text for `{key}`; add `.{key} = …`", message.id.name);
            self.error(self.offset(message.id.name), error);
            return None;
        };
        let text = self.patterns(&[]).compile(value);
        self.kept(id, &format!("{}.{key}", message.id.name), text)
    }

    fn patterns<'p>(&'p self, parameters: &'p [domain::messages::Parameter]) -> PatternCompiler<'p> {
        PatternCompiler { parameters, forms: &self.forms.forms }
    }

    fn kept(&mut self, id: &Identifier<&str>, name: &str, text: Result<String, String>) -> Option<Box<str>> {
        match text {
            Ok(text) => Some(text.into()),
            Err(problem) => {
                self.error(self.offset(id.name), format!("`{name}`: {problem}"));
                None
            }
        }
    }

    fn check_attributes(&mut self, message: &Message<&'a str>, keys: &[&str]) {
        for Attribute { id, .. } in &message.attributes {
            if !keys.iter().any(|key| id_of(key) == id.name) {
                let message = format!(
                    "`{}.{}` is not used by the site; correct it, or remove it",
                    message.id.name, id.name
                );
                self.error(self.offset(id.name), message);
            }
        }
    }

    /// Reports each unknown or duplicate message.
    fn check_ids(&mut self, names: &[String]) {
        let ids: Vec<&str> = self.messages.iter().map(|message| message.id.name).collect();
        for (index, id) in ids.iter().enumerate() {
            if !names.iter().any(|name| name == id) {
                self.error(
                    self.offset(id),
                    format!("`{id}` is not used by the site; correct the name, or remove it"),
                );
            } else if ids[..index].contains(id) {
                self.error(self.offset(id), format!("`{id}` is there twice; remove one of them"));
            }
        }
    }

    fn error(&mut self, offset: usize, message: impl Into<String>) {
        self.errors.push(self.file.error(offset, message));
    }

    /// Where a part of the file's text is.
    fn offset(&self, part: &str) -> usize {
        (part.as_ptr() as usize).saturating_sub(self.file.text.as_ptr() as usize)
    }
}

/// The Fluent id of a message or key: `data_of` is `data-of`, and `about/history` is `about-history`.
fn id_of(name: &str) -> String {
    name.replace(['_', '/'], "-")
}

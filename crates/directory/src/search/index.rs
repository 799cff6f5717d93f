//! A search index over documents with several fields.

use std::sync::Arc;

use super::inverted_index::{InvertedIndex, InvertedIndexBuilder, Posting};
use super::text_query::TextForm;
use crate::normalize::{initials, normalize};

/// Indexed documents. Documents are numbered from 0 in the order in which they were added.
#[derive(Debug)]
pub struct Index {
    id: IndexId,
    documents: u32,
    full: InvertedIndex,
    initials: InvertedIndex,
}

/// Identifies an index; unique even after another was dropped at the same address.
#[derive(Clone, Debug, Default)]
pub(super) struct IndexId(Arc<()>);

impl PartialEq for IndexId {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A field of a document.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// The displayed text.
    pub text: &'a str,
    /// How much a match in this field is ranked below a match in a name, 0 to 7; 0 for names.
    pub penalty: u8,
}

/// Builds an [`Index`].
#[derive(Debug, Default)]
pub struct IndexBuilder {
    documents: u32,
    full: InvertedIndexBuilder,
    initials: InvertedIndexBuilder,
}

impl IndexBuilder {
    /// Adds a document.
    pub fn add<'a>(&mut self, fields: impl IntoIterator<Item = Field<'a>>) {
        for field in fields {
            let posting = Posting::new(self.documents, field.penalty);
            self.full.add(&normalize(field.text), posting);
            self.initials.add(&initials(field.text), posting);
        }
        self.documents += 1;
    }

    /// Builds the index.
    pub fn build(self) -> Index {
        Index {
            id: IndexId::default(),
            documents: self.documents,
            full: self.full.build(),
            initials: self.initials.build(),
        }
    }
}

impl Index {
    /// The number of documents.
    pub const fn len(&self) -> usize {
        self.documents as usize
    }

    /// Whether there are no documents.
    pub const fn is_empty(&self) -> bool {
        self.documents == 0
    }

    pub(super) const fn id(&self) -> &IndexId {
        &self.id
    }

    pub(super) const fn inverted_index(&self, form: TextForm) -> &InvertedIndex {
        match form {
            TextForm::Full => &self.full,
            TextForm::Initials => &self.initials,
        }
    }
}

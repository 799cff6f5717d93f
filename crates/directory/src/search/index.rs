//! Many documents, folded once, each with fields that weigh differently.

use std::sync::Arc;

use super::inverted_index::{InvertedIndex, InvertedIndexBuilder, Posting};
use super::text_query::Form;
use crate::normalize::{initials, normalize};

/// Documents to be searched. A document is a number, counted from 0 in the order in which they were added.
#[derive(Debug)]
pub struct Index {
    id: IndexId,
    documents: u32,
    whole: InvertedIndex,
    initials: InvertedIndex,
}

/// What tells an index from every other.
#[derive(Clone, Debug, Default)]
pub(super) struct IndexId(Arc<()>);

impl PartialEq for IndexId {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// One field of a document that is added.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// Its text, as it is shown.
    pub text: &'a str,
    /// 0 for a name; the greater, the later what is found here comes. At most 7.
    pub weight: u8,
}

/// Makes an [`Index`].
#[derive(Debug, Default)]
pub struct IndexBuilder {
    documents: u32,
    whole: InvertedIndexBuilder,
    initials: InvertedIndexBuilder,
}

impl IndexBuilder {
    /// Adds a document.
    pub fn add<'a>(&mut self, fields: impl IntoIterator<Item = Field<'a>>) {
        for field in fields {
            let posting = Posting::new(self.documents, field.weight);
            self.whole.add(&normalize(field.text), posting);
            self.initials.add(&initials(field.text), posting);
        }
        self.documents += 1;
    }

    /// The finished index.
    pub fn build(self) -> Index {
        Index {
            id: IndexId::default(),
            documents: self.documents,
            whole: self.whole.build(),
            initials: self.initials.build(),
        }
    }
}

impl Index {
    /// How many documents there are.
    pub const fn len(&self) -> usize {
        self.documents as usize
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.documents == 0
    }

    pub(super) const fn id(&self) -> &IndexId {
        &self.id
    }

    pub(super) const fn inverted_index(&self, form: Form) -> &InvertedIndex {
        match form {
            Form::Whole => &self.whole,
            Form::Initials => &self.initials,
        }
    }
}

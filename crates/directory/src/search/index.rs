//! Many documents, folded once, each with fields that weigh differently.

use std::sync::Arc;

use super::query::Form;
use super::shelf::{Posting, Shelf, ShelfBuilder};
use crate::fold::{folded, initials};

/// Documents to be searched. A document is a number, counted from 0 in the order in which they were added.
#[derive(Debug)]
pub struct Index {
    identity: Identity,
    documents: u32,
    whole: Shelf,
    initials: Shelf,
}

/// What tells an index from every other.
#[derive(Clone, Debug, Default)]
pub(super) struct Identity(Arc<()>);

impl PartialEq for Identity {
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
    whole: ShelfBuilder,
    initials: ShelfBuilder,
}

impl IndexBuilder {
    /// Adds a document.
    pub fn add<'a>(&mut self, fields: impl IntoIterator<Item = Field<'a>>) {
        for field in fields {
            let posting = Posting::new(self.documents, field.weight);
            self.whole.add(&folded(field.text), posting);
            self.initials.add(&initials(field.text), posting);
        }
        self.documents += 1;
    }

    /// The finished index.
    pub fn build(self) -> Index {
        Index {
            identity: Identity::default(),
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

    pub(super) const fn identity(&self) -> &Identity {
        &self.identity
    }

    pub(super) const fn shelf(&self, form: Form) -> &Shelf {
        match form {
            Form::Whole => &self.whole,
            Form::Initials => &self.initials,
        }
    }
}

//! How many members each value of a facet selects.

use crate::facet::Facet;

/// The values of one facet with their counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    /// The facet.
    pub facet: Facet,
    /// Every value that a member has or that is selected, in display order.
    pub values: Vec<ValueCount>,
}

/// How many members a facet value selects if the search text and all other facets stay as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueCount {
    /// The value as in the URL.
    pub value: String,
    /// The number of members.
    pub count: usize,
    /// Whether the value is selected.
    pub is_selected: bool,
}

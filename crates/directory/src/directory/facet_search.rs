//! Finds the values of facets by their names.

use super::{Directory, ValueCount};
use crate::facet::{Facet, UNKNOWN};
use crate::query::DirectoryQuery;
use crate::search::{Field, IncrementalSearch, IndexBuilder, TextQuery, by_relevance};

impl Directory {
    /// The values that match every word by name or as in the URL, best first, with the numbers of all members that have them.
    /// `name` returns the name of a value. [`UNKNOWN`] and an empty query match nothing.
    pub fn find_facet_values(
        &self,
        query: &TextQuery,
        name: &dyn Fn(Facet, &str) -> String,
    ) -> Vec<(Facet, ValueCount)> {
        if query.is_empty() {
            return Vec::new();
        }
        let values = self.known_values();
        let mut builder = IndexBuilder::default();
        for (facet, ValueCount { value, .. }) in &values {
            let name = name(*facet, value);
            builder.add([Field { text: &name, penalty: 0 }, Field { text: value, penalty: 1 }]);
        }
        let hits = IncrementalSearch::default().find(&builder.build(), query);
        by_relevance(hits.into_iter()).into_iter().map(|at| values[at as usize].clone()).collect()
    }

    fn known_values(&self) -> Vec<(Facet, ValueCount)> {
        let all = DirectoryQuery::default();
        let facets = self.columns.iter().map(|column| column.counts(&column.totals, &all));
        let values =
            facets.flat_map(|counts| counts.values.into_iter().map(move |value| (counts.facet, value)));
        values.filter(|(_, value)| value.value != UNKNOWN).collect()
    }
}

//! The messages that only the published HTML and the feeds contain.

use super::declare::messages;

messages! {
    /// The messages of the prerenderer in one language.
    PrerenderMessages {
        /// The Open Graph locale: language and territory.
        locale,
        /// The alternative text of a share image, from the page's title.
        image_alt(title: &str),
        /// The title of the news feed, from the association's name.
        feed_title(name: &str),
        /// The accessible name of the links to classes and countries on pages without script.
        members_by_class_and_country,
        /// The link to the members of all classes.
        all_members,
        /// Introduces the names of the features that an outdated browser lacks.
        missing_features,
    }
}

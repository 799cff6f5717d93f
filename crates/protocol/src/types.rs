//! The types that messages share.

use domain::string_enum;

/// The id of a list of members. The page numbers its lists from 1; 0 stands for no list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ListId(pub u32);

/// An encoded request or response.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// A JSON object in ASCII.
    pub json: String,
    /// A list or a file, which is transferred separately from the JSON; empty for most messages.
    pub bytes: Vec<u8>,
}

string_enum! {
    /// A format that members are exported in.
    ExportFormat {
        /// A table of comma-separated values.
        Csv = "csv",
        /// A GeoJSON feature collection.
        GeoJson = "geojson",
        /// KML, which map programs read.
        Kml = "kml",
        /// A vCard for each member.
        VCard = "vcard",
        /// A JSON document with all fields of the members.
        Json = "json",
        /// A line for each member, for the clipboard.
        Text = "text",
    }
}

string_enum! {
    /// A section of the validation report, which has pages of its own.
    SectionName {
        /// Records and fields that the site would drop.
        LeftOut = "left-out",
        /// Values that the site would show and that are probably mistakes.
        Doubtful = "doubtful",
        /// Differences from the list that the site shows.
        Changes = "changes",
        /// The members as they would appear.
        Members = "members",
    }
}

// Generated from crates/protocol by `UPDATE=1 cargo test -p protocol`.

/** A text, or an element: its tag, its attributes if it has any, and its children. */
export type Node = string | [tag: string, ...rest: (Record<string, string> | Node)[]];

/** Success without a result. */
export interface Done {}

/** A list that the worker loaded. */
export interface LoadedList {
  /** A sentence that describes a cached fallback; empty for the requested list and for the published one. */
  notice: string;
  /** Whether the collection is too large, and the list holds only what the map shows. */
  tiled: boolean;
}

/** The members that a query selects. */
export interface SelectedMembers {
  /** The number of members as a sentence. */
  status: string;
  /** Their indices in the list, in order; `None`, which is `null` on the wire, for all members. */
  members: string | null;
  /** View modes, the panels of filters, years and export, active filters, and suggestions. */
  tools: Node[];
  /** The table or the figures; empty if map and list are shown. */
  results: Node[];
}

/** The results of a search. */
export interface SearchResults {
  /** The number of results as a sentence. */
  status: string;
  /** The results. */
  nodes: Node[];
}

/** The effect of a change of the viewport. */
export interface ViewportChange {
  /** Whether the page should load the members again. */
  changed: boolean;
}

/** The report on a validated list. */
export interface ReportSummary {
  /** The result, as a sentence. */
  status: string;
  /** The report. */
  nodes: Node[];
}

/** A page of a section of the report. */
export interface ReportSection {
  /** The section. */
  nodes: Node[];
}

/** A file to save or to copy. */
export interface ExportedFile {
  /** Its name. */
  name: string;
  /** Its media type. */
  media: string;
}

/** Opaque to the scripts. */
export type MemberPage = unknown;

/** The fields of each request. */
export interface Requests {
  /** Configures the worker; the first request. The message's bytes hold the settings. */
  "configure": {
    /** The root of the site: an absolute URL with a trailing slash. */
    base: string;
  };
  /** Sends the page's list: the message's bytes hold the GeoJSON document. */
  "use-members": {
    /** The id of the list. */
    list: number;
  };
  /** Loads the members from the source in the settings, or the fallback. */
  "load-members": {
    /** The id for the list. */
    list: number;
    /** The language of error messages, and of the notice that describes a fallback. */
    lang: string;
    /** The query of the page's URL: if the collection is too large, only what the map shows is loaded. */
    query: string;
    /** Whether to load the fallback: the list that this browser loaded last, or else the published one. */
    fallback: boolean;
  };
  /** Selects members by the filters and the search in a query, and renders the filters and the table or figures. */
  "select-members": {
    /** The list. */
    list: number;
    /** The language of the page. */
    lang: string;
    /** The query of the page's URL. */
    query: string;
  };
  /** Searches pages and members. */
  "search": {
    /** The list. */
    list: number;
    /** The language of the page. */
    lang: string;
    /** The text as typed. */
    text: string;
  };
  /** Renders the page of a member. */
  "render-member-page": {
    /** The list. */
    list: number;
    /** The language of the page. */
    lang: string;
    /** The member's id. */
    id: string;
    /** The query of the selection that the visitor comes from, for the links to the previous and the next member. */
    query: string;
  };
  /** Exports the selected members. */
  "export-members": {
    /** The list. */
    list: number;
    /** The language of the export. */
    lang: string;
    /** The query with the selection. */
    query: string;
    /** The file format. */
    format: "csv" | "geojson" | "kml" | "vcard" | "json" | "text";
  };
  /** Loads what the map shows now, if members are loaded by viewport. */
  "update-viewport": {
    /** The query of the page's URL, which has the map's position. */
    query: string;
    /** The height of the map divided by its width; 0 if it has no size. */
    ratio: number;
  };
  /** Validates a file: the message's bytes hold its content. */
  "validate-file": {
    /** The list to compare with. */
    list: number;
    /** The language of the report. */
    lang: string;
    /** The name of the file; empty for pasted text. */
    name: string;
  };
  /** Fetches a list and validates it. */
  "validate-url": {
    /** The list to compare with. */
    list: number;
    /** The language of the report. */
    lang: string;
    /** The URL, absolute or relative to the site's root. */
    url: string;
  };
  /** Renders a page of a section of the last report. */
  "render-report-section": {
    /** The language of the report. */
    lang: string;
    /** The section. */
    section: "left-out" | "doubtful" | "changes" | "members";
    /** The page, from 1. */
    page: number;
  };
  /** Exports the last validated list, without what the site would drop. */
  "export-validated": {};
}

/** The response to each request. */
export interface Responses {
  "configure": Done;
  "use-members": Done;
  "load-members": LoadedList;
  "select-members": SelectedMembers;
  "search": SearchResults;
  "render-member-page": MemberPage;
  "export-members": ExportedFile;
  "update-viewport": ViewportChange;
  "validate-file": ReportSummary;
  "validate-url": ReportSummary;
  "render-report-section": ReportSection;
  "export-validated": ExportedFile;
}

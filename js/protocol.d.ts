// Generated from crates/protocol by `UPDATE=1 cargo test -p protocol`.

/** A text, or an element: its tag, its attributes if it has any, and its children. */
export type Node = string | [tag: string, ...rest: (Record<string, string> | Node)[]];

export interface Done {}

export interface LoadedList {
  notice: string;
  tiled: boolean;
}

export interface SelectedMembers {
  status: string;
  members: string | null;
  tools: Node[];
  results: Node[];
}

export interface SearchResults {
  status: string;
  nodes: Node[];
}

export interface ViewportChange {
  changed: boolean;
}

export interface ReportSummary {
  status: string;
  nodes: Node[];
}

export interface ReportSection {
  nodes: Node[];
}

export interface ExportedFile {
  name: string;
  media: string;
}

/** Opaque to the scripts. */
export type MemberPage = unknown;

/** The fields of each request. */
export interface Requests {
  "configure": {
    base: string;
  };
  "use-members": {
    list: number;
  };
  "load-members": {
    list: number;
    lang: string;
    query: string;
    fallback: boolean;
  };
  "select-members": {
    list: number;
    lang: string;
    query: string;
  };
  "search": {
    list: number;
    lang: string;
    text: string;
  };
  "render-member-page": {
    list: number;
    lang: string;
    id: string;
    query: string;
  };
  "export-members": {
    list: number;
    lang: string;
    query: string;
    format: "csv" | "geojson" | "kml" | "vcard" | "json" | "text";
  };
  "update-viewport": {
    query: string;
    ratio: number;
  };
  "validate-file": {
    list: number;
    lang: string;
    name: string;
  };
  "validate-url": {
    list: number;
    lang: string;
    url: string;
  };
  "render-report-section": {
    lang: string;
    section: "left-out" | "doubtful" | "changes" | "members";
    page: number;
  };
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

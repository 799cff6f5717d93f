// The entry point of search suggestions and the search dialog, loaded on first use.
export { attach } from "./combobox.js";
export { openDialog } from "./search-dialog.js";

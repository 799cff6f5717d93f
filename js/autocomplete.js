// What a search field and the header's link to the search do beyond leading to the search page. Loaded when first needed.
export { attach } from "./combobox.js";
export { openDialog } from "./search-dialog.js";

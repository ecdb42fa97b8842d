import { startBox } from "./search-box.ts";
import { startPage } from "./search-page.ts";
import type { SearchUi } from "./start-search.ts";

/** Everything that is loaded on demand; start-search.ts calls it by these names. */
const ui: SearchUi = { startBox, startPage };
export default ui;

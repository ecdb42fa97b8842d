import { startBox } from "./search-box.ts";
import { startPage } from "./search-page.ts";
import type { SearchUi } from "./start-search.ts";

export { startBox, startPage };

/** The module fits what start-search.ts expects of it. */
const fits: SearchUi = { startBox, startPage };
fits;

import { setUpSearch } from "../search/start-search.ts";
import { setUpCitations } from "./citations.ts";
import { setUpContents } from "./contents.ts";
import { setUpParagraphLinks } from "./paragraph-links.ts";
import { setUpPictures } from "./pictures.ts";
import { setUpProgress } from "./progress.ts";
import { setUpReadAloud } from "./read-aloud.ts";
import { setUpReadingPlace } from "./reading-place.ts";
import { setUpSwitches } from "./switches.ts";
import { setUpTextSize } from "./text-size.ts";

setUpTextSize();
setUpSearch();
const body = document.querySelector<HTMLElement>("[data-body]");
if (body !== null) {
  setUpSwitches();
  setUpCitations();
  setUpPictures(body);
  setUpContents(body);
  setUpProgress(body);
  setUpParagraphLinks(body);
  setUpReadAloud(body);
  setUpReadingPlace(body);
}

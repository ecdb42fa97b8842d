import { isArchiveToday, isNote } from "./keeper.ts";
import { attribute, elementToFound, type Found } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";

/** A place where a page may state a datum. */
export type Extractor = (page: Page) => readonly Found[];

/** Values that scripts give to a name, by name in the order given. */
export const variable =
  (...names: string[]): Extractor =>
  ({ variables }) =>
    names.flatMap((name) => variables.get(name) ?? []);

/** What a meta element says, by `property` or `name`; archive.today has its own there. */
export const meta =
  (...names: string[]): Extractor =>
  (page) =>
    isArchiveToday(page) ? [] : names.flatMap((name) => page.metas.get(name) ?? []);

/** What a meta element says of the article, unless a program that made the page speaks of itself. */
export const articleMeta =
  (...names: string[]): Extractor =>
  (page) =>
    isNote(page) || page.tags.has("sr-rd-content") ? [] : meta(...names)(page);

/** Text of the first element of a kind. */
export const byTag =
  (name: string): Extractor =>
  (page) =>
    (page.tags.get(name) ?? []).slice(0, 1).map(elementToFound);

/** Text of elements by id, in the order given. */
export const byId =
  (...ids: string[]): Extractor =>
  (page) =>
    ids.flatMap((id) => page.ids.get(id) ?? []).map(elementToFound);

/** Text of all elements of a class, class by class. */
export const byClass =
  (...names: string[]): Extractor =>
  (page) =>
    names.flatMap((name) => page.classes.get(name) ?? []).map(elementToFound);

/** Address of a `<link>` by its relation. */
export const linkRelation =
  (relation: string): Extractor =>
  (page) =>
    (page.tags.get("link") ?? [])
      .filter((link) => attribute(link, "rel") === relation)
      .map((link) => ({ text: attribute(link, "href") ?? "" }));

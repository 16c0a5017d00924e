import { parseHTML } from 'linkedom';

/** As much of an element as is used here: the project is not compiled with the types of a browser. */
export interface PageElement {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  append(text: string): void;
  remove(): void;
}

export interface PageDocument extends PageElement {
  readonly title: string;
  readonly body: PageElement;
}

/** Parses a page; nothing in it is run or fetched. */
export function parsePage(html: string): PageDocument {
  const page: unknown = parseHTML(html);
  return (page as { readonly document: PageDocument }).document;
}

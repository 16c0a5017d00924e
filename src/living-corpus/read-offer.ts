import type { CorpusOffer, DocumentReader, ImportedDocument, PageSource, Refused } from '../engine/index.js';

/** Reads what somebody wants to add; refused where an address is not fetched, or nothing in it can be added. */
export async function readOffer(
  offer: CorpusOffer,
  { documents, pages }: { readonly documents: DocumentReader; readonly pages: PageSource | null },
): Promise<{ readonly kind: 'read'; readonly imported: ImportedDocument } | Refused> {
  if (offer.kind === 'address' && pages === null) {
    return { kind: 'refused', reason: 'fetching-off', subject: '', problems: [] };
  }
  const got = offer.kind === 'address' ? await pages?.fetchDocument(offer.address) : offer;
  if (got === undefined || got.kind === 'refused') {
    return { kind: 'refused', reason: got?.reason ?? 'fetching-off', subject: got?.subject ?? '', problems: [] };
  }
  const imported = await documents.read(got.document);
  if (imported.articles.length === 0 && imported.checks.length === 0) {
    return { kind: 'refused', reason: 'nothing-to-add', subject: got.document.name, problems: imported.problems };
  }
  return { kind: 'read', imported };
}

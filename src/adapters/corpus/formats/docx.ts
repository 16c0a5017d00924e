import mammoth from 'mammoth';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { FoundArticle } from './to-article.js';

/** What a document may unpack to: a text of a hundred pages is a tenth of it. */
const mostUnpackedBytes = 100 * 1024 * 1024;

/** Whether a zip is a DOCX, and what it says it unpacks to. Throws for a zip that cannot be read. */
export async function lookIntoZip(bytes: Uint8Array): Promise<'docx' | 'too-large' | 'other'> {
  let [unpacked, isDocument] = [0, false];
  for (const { fileName, uncompressedSize } of await entriesOf(bytes)) {
    unpacked += uncompressedSize;
    isDocument ||= fileName === 'word/document.xml';
  }
  if (!isDocument) return 'other';
  return unpacked > mostUnpackedBytes ? 'too-large' : 'docx';
}

/** The text of a DOCX, a paragraph a line. */
export async function readDocx(bytes: Uint8Array): Promise<FoundArticle> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return { title: null, text: value, outlet: null, published: null, url: null };
}

function entriesOf(bytes: Uint8Array): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failed: Error | null, zip: ZipFile) => {
      if (failed) {
        reject(failed);
        return;
      }
      const entries: Entry[] = [];
      zip.on('entry', (entry: Entry) => {
        entries.push(entry);
        zip.readEntry();
      });
      zip.on('end', () => {
        resolve(entries);
      });
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

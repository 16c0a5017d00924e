import mammoth from 'mammoth';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { FoundArticle } from './to-article.js';

/** What a document may unpack to: a text of a hundred pages is a tenth of it. */
const mostUnpackedBytes = 100 * 1024 * 1024;

/**
 * Whether a zip is a DOCX, and whether it unpacks to more than a document may. What it says of that is believed for a refusal
 * alone: it is unpacked once to be counted. Throws for a zip that cannot be read or does not say the truth.
 */
export async function lookIntoZip(bytes: Uint8Array): Promise<'docx' | 'too-large' | 'other'> {
  let [unpacked, isDocument] = [0, false];
  const { zip, entries } = await openZip(bytes);
  for (const { fileName, uncompressedSize } of entries) {
    unpacked += uncompressedSize;
    isDocument ||= fileName === 'word/document.xml';
  }
  if (!isDocument) return 'other';
  if (unpacked > mostUnpackedBytes) return 'too-large';
  for (const entry of entries) await unpack(zip, entry);
  return 'docx';
}

/** Rejects as soon as more comes than the zip says. */
function unpack(zip: ZipFile, entry: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (failed, stream) => {
      if (failed) {
        reject(failed);
        return;
      }
      stream.on('error', reject).on('end', resolve).resume();
    });
  });
}

/** The text of a DOCX, a paragraph a line. */
export async function readDocx(bytes: Uint8Array): Promise<FoundArticle> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return { title: null, text: value, outlet: null, published: null, url: null };
}

function openZip(bytes: Uint8Array): Promise<{ readonly zip: ZipFile; readonly entries: readonly Entry[] }> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, autoClose: false }, (failed: Error | null, zip: ZipFile) => {
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
        resolve({ zip, entries });
      });
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

import type { CorpusPreview } from '../../engine/index.js';

/** As many as the engine keeps. */
const mostKept = 50;

/** Previews that were shown, for their other pages; nothing of them outlives the process. */
export interface PreviewShelf {
  put(preview: CorpusPreview): void;
  /** Null where it was never shown, or too many were shown since. */
  get(previewId: string): CorpusPreview | null;
}

export function createPreviewShelf(): PreviewShelf {
  const kept = new Map<string, CorpusPreview>();
  return {
    put(preview) {
      kept.set(preview.previewId, preview);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    },
    get: (previewId) => kept.get(previewId) ?? null,
  };
}

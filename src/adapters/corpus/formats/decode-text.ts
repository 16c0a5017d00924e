/** Where a page names its charset; nobody writes it later. */
const headBytes = 2048;

/**
 * The text of bytes in the charset that they, or whoever sent them, name: byte order mark, content type, `<meta charset>`, then
 * UTF-8 where it is valid, and else windows-1252, which old Indonesian pages are in. Null for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string | null {
  if (!startsLikeUtf16(bytes) && bytes.includes(0)) return null;
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, headBytes));
  const named =
    /charset\s*=\s*["']?([\w-]+)/iu.exec(contentType ?? '')?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
  for (const charset of [utf16Of(bytes), named, 'utf-8']) {
    const text = charset == null ? null : decode(bytes, charset);
    if (text !== null) return text;
  }
  return decode(bytes, 'windows-1252');
}

function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function utf16Of([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

const startsLikeUtf16 = (bytes: Uint8Array): boolean => utf16Of(bytes) !== null;

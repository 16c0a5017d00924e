/** A half-open range of token positions. */
export interface TokenWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * Ranges of at most `size` tokens that together cover `count`, each sharing `overlap` tokens with the one before; the last is
 * moved back to be as long as the others and may share more. One empty range for no tokens.
 */
export function tokenWindows(count: number, size: number, overlap: number): readonly TokenWindow[] {
  const windows: TokenWindow[] = [{ from: 0, to: Math.min(size, count) }];
  for (let to = size; to < count; ) {
    to = Math.min(to + size - overlap, count);
    windows.push({ from: to - size, to });
  }
  return windows;
}

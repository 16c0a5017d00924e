/** One key for all ways to write an outlet's name: letter case, width of letters and runs of white space do not count. */
export function outletKey(outlet: string): string {
  return outlet.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** How many claims of an article stand on a page. */
export const claimsOnPage = 8;

/** At least one, for an article without claims too. */
export function countPages(claims: number): number {
  return Math.max(Math.ceil(claims / claimsOnPage), 1);
}

/** The page, from 1, on which the claim at an index from 0 stands. */
export function pageOfClaim(index: number): number {
  return Math.floor(index / claimsOnPage) + 1;
}

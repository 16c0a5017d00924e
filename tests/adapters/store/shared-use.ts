/** What each process does to the one store: see use-store.ts. */
export const people: readonly string[] = ['333333333333333333', '444444444444444444', '555555555555555555'];
export const rounds = 15;

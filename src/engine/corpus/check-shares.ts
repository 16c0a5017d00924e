import type { Claim, Language, Quantity } from '../types.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';

/** What follows a percentage that is a part of a whole and so no more than all of it. */
const ofAWhole: Readonly<Record<Language, RegExp>> = {
  id: /^\s+(?:dari\s+)?(?:(?:total|seluruh|semua|keseluruhan)\s+\p{L}|(?:para\s+)?(?:responden|penduduk|populasi|warga|pemilih|suara|saham|wilayah|peserta|siswa|pelanggan|rumah tangga|masyarakat)(?!\p{L}))/iu,
  en: /^\s+(?:of\s+)(?:(?:all|total|the total|the)\s+)?(?:respondents|population|people|voters|votes|shares|residents|households|students|participants|customers|all|total)(?!\p{L})/iu,
};

/** In such a sentence more than all is possible: growth, a comparison, a debt as a share of output. */
const mayExceed: Readonly<Record<Language, RegExp>> = {
  id: /(?<!\p{L})(?:naik|menaik|kenaikan|tumbuh|pertumbuhan|(?:me|pe)?ningkat\p{L}*|lonjak\p{L}*|melonjak|bertambah|target|kapasitas|kuota|dibanding\p{L}*|daripada|ketimbang|sebelumnya|lalu|utang|PDB|PDRB|rasio|kelebihan|melebihi|melampaui|untung|laba|imbal|turun|menurun|penurunan|anjlok)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:ris\p{L}*|rose|grow\p{L}*|grew|increas\p{L}*|gain\p{L}*|surg\p{L}*|jump\p{L}*|climb\p{L}*|target|capacity|quota|compar\p{L}*|than|previous|last|debt|GDP|ratio|return|profit|exceed\p{L}*|oversubscribed|surpass\p{L}*|fell|fall\p{L}*|drop\p{L}*|declin\p{L}*)(?!\p{L})/iu,
};

/** Percentages of a whole that are below 0 or above 100. Growth, targets and ratios may be, and are left alone. */
export function checkShares({ claims }: CheckedArticle): Finding[] {
  return claims.flatMap((claim) => {
    const impossible = claim.quantities.filter(
      (quantity) => isImpossible(quantity) && ofAWhole[claim.language].test(behind(quantity, claim)),
    );
    if (impossible.length === 0 || mayExceed[claim.language].test(claim.text)) return [];
    return impossible.map((quantity) => aboutClaim('share-out-of-range', claim, quantity));
  });
}

function isImpossible({ kind, unit, value, upper }: Quantity): boolean {
  return kind === 'percent' && unit === 'percent' && (value < 0 || (upper ?? value) > 100);
}

function behind(quantity: Quantity, { text }: Claim): string {
  return text.slice(quantity.end, quantity.end + 60);
}

import type { DecidedVerdict, Difference, Language, UndecidedReason, Verdict } from '../engine/index.js';

/** Texts about verdicts. None of them may call a claim false that the sources merely do not tell. */
export interface VerdictMessages {
  readonly headline: Readonly<Record<Verdict, string>>;
  readonly reasons: {
    readonly [Reason in UndecidedReason]: Reason extends 'too-long'
      ? (limit: { readonly maxLength: number }) => string
      : string;
  };
  /** One difference in words; the two sides are quoted as they stand. */
  readonly difference: (difference: Pick<Difference, 'kind' | 'claim' | 'source'>) => string;
  readonly stance: Readonly<Record<'supports' | 'refutes', string>>;
  /** Above passages that were near but decide nothing. */
  readonly nearestHeading: string;
  /** In place of a title, for evidence that came with the claim. */
  readonly givenEvidence: string;
}

/** Longer than this, what differs is the sentence itself and not a word of it. UTF-16 code units. */
const longestValue = 60;

const en: VerdictMessages = {
  headline: {
    supported: 'Supported: the sources say so.',
    refuted: 'Refuted: the sources say otherwise.',
    'not-enough-info': 'Undecided: the sources do not tell.',
  },
  reasons: {
    blank: 'There is no claim in this text.',
    'too-long': ({ maxLength }) => `The claim is longer than ${String(maxLength)} characters. Split it, please.`,
    'unsupported-language': 'I read claims in Indonesian and English only.',
    'not-checkable': 'This is no statement that sources could confirm: a question, an opinion, a wish or a guess.',
    'weak-evidence': 'No source that I have confirms or contradicts it.',
    'conflicting-sources': 'My sources contradict each other on this.',
    'rated-otherwise': 'Whoever checked this claim found it neither simply right nor simply wrong.',
  },
  difference: ({ kind, claim, source }) => {
    if (kind === 'polarity') return 'The claim and the source differ in a "not".';
    if (claim === '' || source === '' || source.length > longestValue) return 'The source says it in another way.';
    return `The claim says ${claim}, the source says ${source}.`;
  },
  stance: { supports: 'supports', refutes: 'contradicts' },
  nearestHeading: 'Nearest passages (they do not decide)',
  givenEvidence: 'the evidence given',
};

const id: VerdictMessages = {
  headline: {
    supported: 'Didukung: sumber menyatakan demikian.',
    refuted: 'Terbantah: sumber menyatakan lain.',
    'not-enough-info': 'Belum dapat dipastikan: sumber tidak menyebutkannya.',
  },
  reasons: {
    blank: 'Tidak ada klaim dalam teks ini.',
    'too-long': ({ maxLength }) =>
      `Klaim lebih panjang dari ${String(maxLength)} karakter. Tolong bagi menjadi beberapa.`,
    'unsupported-language': 'Saya hanya membaca klaim dalam bahasa Indonesia dan Inggris.',
    'not-checkable': 'Ini bukan pernyataan yang dapat dicek pada sumber: pertanyaan, pendapat, harapan, atau dugaan.',
    'weak-evidence': 'Tidak ada sumber saya yang membenarkan atau membantahnya.',
    'conflicting-sources': 'Sumber-sumber saya saling bertentangan tentang hal ini.',
    'rated-otherwise': 'Pemeriksa klaim ini tidak menyimpulkannya benar atau salah begitu saja.',
  },
  difference: ({ kind, claim, source }) => {
    if (kind === 'polarity') return 'Klaim dan sumber berbeda pada kata ingkar ("tidak", "bukan").';
    if (claim === '' || source === '' || source.length > longestValue) return 'Sumber menyatakannya dengan cara lain.';
    return `Klaim menyebut ${claim}, sumber menyebut ${source}.`;
  },
  stance: { supports: 'mendukung', refutes: 'membantah' },
  nearestHeading: 'Bagian terdekat (tidak menentukan)',
  givenEvidence: 'bukti yang diberikan',
};

const catalogues: Readonly<Record<Language, VerdictMessages>> = { id, en };

export function verdictMessagesFor(language: Language): VerdictMessages {
  return catalogues[language];
}

/** What the sources say of a claim, and each difference once, a line each. */
export function describeVerdict(decided: DecidedVerdict, language: Language): string {
  const messages = verdictMessagesFor(language);
  return [messages.headline[decided.verdict], ...new Set(decided.differences.map(messages.difference))].join('\n');
}

import type { AbstentionReason, Language, SitasiErrorCode, TextKind } from '../engine/index.js';

/** A source as a reader is told about it. `publishedOn` is written out already, in the reader's language. */
export interface SourceWords {
  readonly outlet: string | null;
  readonly publishedOn: string;
}

/** What one Discord command is called. Names are lower case, 1 to 32 characters; descriptions at most 100. */
export interface CommandWords<Option extends string> {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<Option, { readonly name: string; readonly description: string }>>;
}

/**
 * Every text a person reads, with the parameters it takes. A language is an object of this type, so a text that is
 * missing in one of them does not compile. Texts are plain: a face escapes and marks them up.
 */
export interface Messages {
  readonly languageNames: Readonly<Record<Language, string>>;

  readonly answer: {
    /** Above an answer. */
    readonly heading: string;
    /** Stands where the short answer would, when the passage holds no single value. */
    readonly withoutShortAnswer: string;
    readonly question: string;
    /** Above passages that were near but do not answer. */
    readonly nearestHeading: string;
  };

  readonly abstention: {
    readonly headline: string;
    /** Why, and what the person can do. None of them may say that something is false. */
    readonly reasons: {
      readonly [Reason in AbstentionReason]: Reason extends 'too-long'
        ? (limit: { readonly maxLength: number }) => string
        : string;
    };
  };

  readonly source: {
    readonly describe: Readonly<Record<TextKind, (source: SourceWords) => string>>;
    readonly outletNotGiven: string;
    readonly noDate: string;
    /** For a quote that is not in the language of the reply. */
    readonly quotedIn: Readonly<Record<Language, string>>;
    /** Label of the link to the original. */
    readonly link: string;
    readonly noLink: string;
  };

  readonly errors: Readonly<Record<SitasiErrorCode | 'unexpected', string>>;

  readonly discord: {
    /** Under a failure: the id that the log has too. */
    readonly errorId: (failure: { readonly errorId: string }) => string;
    /** Answer to a mention without a question. */
    readonly help: string;
    readonly stopping: string;
    readonly optionsUnreadable: string;
    readonly unknownCommand: string;
    readonly ask: CommandWords<'question' | 'language' | 'private'>;
  };
}

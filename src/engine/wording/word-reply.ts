import type { Answer, Answered, AskRequest, Citation, ShortAnswer } from '../answer/answer.js';
import type { CheckRequest, CheckResult, Difference } from '../answer/verdict.js';
import { findDates } from '../text/dates.js';
import { detectLanguage } from '../text/language.js';
import { findQuantities } from '../text/quantities.js';
import type { Language } from '../types.js';
import { addressesModel } from './addresses-model.js';
import { gateDraft, type Gate } from './gate-draft.js';
import { saysSame } from './stand-alone.js';
import type { DraftSentence, NumberedPassage, TranslatedQuote, WordedSentence, Wording, Writer } from './worded.js';
import { sameValue } from './value-scope.js';
import type { CitedPassage, DropReason } from './wording.js';

/** What replies are worded with. */
export interface WordingParts extends Gate {
  readonly writer: Writer;
  /** Told of each sentence: null where it is said. */
  readonly onJudged?: (reason: DropReason | null) => void;
}

/** How many quotes of one reply are translated, the first ones. */
const mostTranslated = 2;

/** The answer with what the model made of its citations, or as it was where nothing of that can be said. */
export async function wordAnswer(answer: Answer, request: AskRequest, parts: WordingParts): Promise<Answer> {
  if (answer.kind === 'abstained' || request.wording === false) return answer;
  const { question, language, verdict } = answer;
  const { writer } = parts;
  const readable = answer.citations.filter(({ quote }) => !addressesModel(quote));
  if (readable.length === 0) return answer;
  const passages = readable.map(numbered);
  const draft =
    verdict === null
      ? writer.draftAnswer({ question, language, passages })
      : writer.draftVerdict({ claim: question, verdict: verdict.verdict, language, passages });
  const answers = (sentences: readonly WordedSentence[]): boolean => holdsAnswer(sentences, answer);
  const wording = await wordFrom(draft, readable, { language, today: request.today }, answers, parts);
  return wording === null ? answer : { ...answer, wording };
}

/** The same for a verdict on a claim. A sentence out of a longer text is judged, and not told about at length. */
export async function wordCheck(result: CheckResult, request: CheckRequest, parts: WordingParts): Promise<CheckResult> {
  const { verdict, citations, claim, language, differences } = result;
  const isAlone = request.context === undefined && request.wording !== false;
  const readable = citations.filter(({ quote }) => !addressesModel(quote));
  if (!isAlone || verdict === 'not-enough-info' || readable.length === 0) return result;
  const draft = parts.writer.draftVerdict({ claim, verdict, language, passages: readable.map(numbered) });
  const answers = (sentences: readonly WordedSentence[]): boolean => tellsDifference(sentences, differences, language);
  const wording = await wordFrom(draft, readable, { language, today: request.today }, answers, parts);
  return wording === null ? result : { ...result, wording };
}

/** The claim so that it can be understood without the text around it, or null where it is best read as it stands. */
export async function standaloneClaim(request: CheckRequest, parts: WordingParts): Promise<string | null> {
  const { claim: sentence, context, today } = request;
  if (context === undefined || request.wording === false || context.trim() === sentence.trim()) return null;
  const detected = await detectLanguage(sentence);
  const language = detected === 'id' || detected === 'en' ? detected : request.fallbackLanguage;
  const rewritten = await parts.writer.standAlone({ sentence, context, language });
  if (rewritten === null || rewritten === sentence) return null;
  const isSame = await saysSame(rewritten, { sentence, context, language, today }, parts.words, parts.settings);
  return isSame ? rewritten : null;
}

const numbered = ({ n, quote, language, outlet, publishedOn }: CitedPassage): NumberedPassage => ({
  n,
  quote,
  language,
  outlet,
  publishedOn,
});

async function wordFrom(
  drafted: Promise<readonly DraftSentence[] | null>,
  citations: readonly CitedPassage[],
  { language, today }: { readonly language: Language; readonly today: string },
  answers: (sentences: readonly WordedSentence[]) => boolean,
  parts: WordingParts,
): Promise<Wording | null> {
  const foreign = citations.filter((citation) => citation.language !== language).slice(0, mostTranslated);
  const [draft, ...translated] = await Promise.all([
    drafted,
    ...foreign.map(({ quote, language: from }) => parts.writer.translate({ quote, from, to: language })),
  ]);
  const judge = async (sentences: readonly DraftSentence[]): Promise<readonly WordedSentence[]> => {
    const { kept, dropped } = await gateDraft(sentences, { language, citations, today }, parts);
    for (const { reason } of dropped) parts.onJudged?.(reason);
    kept.forEach(() => parts.onJudged?.(null));
    return kept;
  };
  const kept = await judge(draft ?? []);
  const translations: TranslatedQuote[] = [];
  for (const [at, passage] of foreign.entries()) {
    const text = translated[at] ?? null;
    if (text === null || !keepsValues(text, language, passage)) continue;
    const [sentence] = await judge([{ text, citations: [passage.n] }]);
    if (sentence) translations.push({ citation: passage.n, text: sentence.text });
  }
  const sentences = answers(kept) ? kept : [];
  if (sentences.length === 0 && translations.length === 0) return null;
  return { sentences, translations, model: parts.writer.model };
}

/** Whether the sentences say what was found, and not only something beside it. */
function holdsAnswer(
  sentences: readonly WordedSentence[],
  { shortAnswer, verdict, language, citations }: Answered,
): boolean {
  if (verdict !== null) return tellsDifference(sentences, verdict.differences, language);
  return shortAnswer === null || sentences.some((sentence) => saysAnswer(sentence, shortAnswer, language, citations));
}

/** Whether what the source has in place of the claim's is said, where they differ. */
function tellsDifference(
  sentences: readonly WordedSentence[],
  differences: readonly Difference[],
  language: Language,
): boolean {
  return (
    differences.length === 0 ||
    differences.some(({ source }) => sentences.some(({ text }) => says(text, source, language)))
  );
}

/** The gate lets nothing be added; a translation must not leave a value out either. */
function keepsValues(translation: string, to: Language, { quote, language }: CitedPassage): boolean {
  const kept = findQuantities(translation, to);
  return findQuantities(quote, language).every((value) => kept.some((own) => sameValue(own, value)));
}

function saysAnswer(
  { text }: WordedSentence,
  { quantity, source, text: short, citation }: ShortAnswer,
  language: Language,
  citations: readonly Citation[],
): boolean {
  if (quantity !== null) {
    return findQuantities(text, language).some((own) => sameValue(own, quantity));
  }
  const cited = citations.find(({ n }) => n === citation);
  const [date] = cited ? findDates(source, cited.language, cited.publishedOn) : [];
  if (date) {
    return findDates(text, language, cited?.publishedOn ?? null).some(
      ({ from, to }) => from === date.from && to === date.to,
    );
  }
  return [short, source].some((wanted) => text.toLowerCase().includes(wanted.toLowerCase()));
}

/** Whether a text has a value as a source has it, or the same in the other notation. */
function says(text: string, value: string, language: Language): boolean {
  if (text.toLowerCase().includes(value.toLowerCase())) return true;
  const wanted = (['id', 'en'] as const).flatMap((one) => findQuantities(value, one));
  return findQuantities(text, language).some((own) => wanted.some((other) => sameValue(own, other)));
}

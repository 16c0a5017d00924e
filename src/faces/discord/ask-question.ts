import type { Language } from '../../engine/index.js';
import type { CommandContext, Outcome } from './command.js';
import { renderAnswer } from './render/render-answer.js';

export interface Asked {
  readonly question: string;
  readonly language?: Language | undefined;
  /** Whether only the asker sees the reply. */
  readonly isPrivate: boolean;
}

/** Answers a question, as strictly as the server wants. */
export async function askQuestion(
  { question, language, isPrivate }: Asked,
  { factChecker, today, limits, guildSettings, personLanguage }: CommandContext,
): Promise<Outcome> {
  const { strictness, wording } = guildSettings;
  const [answer, { fingerprint }] = await Promise.all([
    factChecker.ask({ question, language, fallbackLanguage: personLanguage, today: today(), strictness, wording }),
    factChecker.status(),
  ]);
  return {
    kind: answer.kind,
    reply: renderAnswer(answer, limits, { fingerprint, canShare: isPrivate }),
    citedArticleIds: answer.kind === 'answered' ? [...new Set(answer.citations.map(({ articleId }) => articleId))] : [],
    confidence: answer.confidence,
    reason: answer.kind === 'abstained' ? answer.reason : null,
    language: answer.language,
  };
}

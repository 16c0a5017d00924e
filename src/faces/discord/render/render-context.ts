import type { Language, PassageInContext } from '../../../engine/index.js';
import { buttonMessagesFor } from '../../../messages/buttons.js';
import type { FoundPassages } from '../buttons/passages-button.js';
import { plainColour } from './colours.js';
import { foreignLine } from './foreign-text.js';
import { renderLinkLine, renderOrigin } from './render-passages.js';
import { maxBodyLength, maxTextLength, type Reply } from './reply.js';

const maxPassageLength = 1400;
/** A sentence that would have to be shorter than this says nothing: then fewer passages are shown. */
const minSentenceLength = 60;

/** A passage in bold between the sentences around it; null where they do not fit. */
function renderPassage({ citation, before, after }: PassageInContext, language: Language, maxLength: number) {
  const sentences = [...before, citation.quote, ...after];
  const head = `${foreignLine(citation.title, 200)}\n${renderOrigin(citation, language)}`;
  const link = renderLinkLine(citation, language);
  // Marks of quotation and emphasis, and the ends of lines.
  const frame = head.length + link.length + sentences.length * 10;
  const each = Math.floor((maxLength - frame) / sentences.length);
  if (each < minSentenceLength) return null;
  const lines = sentences.map((sentence, at) => {
    const text = foreignLine(sentence, each);
    return at === before.length ? `> **${text}**` : `> ${text}`;
  });
  return [head, ...lines, link].join('\n');
}

function renderAll(found: readonly PassageInContext[], language: Language, maxLength: number): readonly string[] {
  const each = Math.min(Math.floor(maxLength / found.length) - 2, maxPassageLength);
  const rendered = found.map((passage) => renderPassage(passage, language, each));
  if (rendered.every((text) => text !== null)) return rendered;
  return found.length === 1 ? [] : renderAll(found.slice(0, -1), language, maxLength);
}

/** Passages between the sentences that stand around them in their articles. */
export function renderContext({ found, notes }: FoundPassages, language: Language): Reply {
  const messages = buttonMessagesFor(language);
  const body = (maxLength: number): string => {
    const room = maxLength - notes.join('\n\n').length - 2;
    return [...notes, ...renderAll(found, language, room)].join('\n\n');
  };
  const heading = `**${messages.contextHeading}**\n`;
  return {
    embeds: [{ color: plainColour, author: { name: messages.contextHeading }, description: body(maxBodyLength) }],
    text: heading + body(maxTextLength - heading.length),
    components: [],
  };
}

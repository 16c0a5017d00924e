import { ButtonStyle, ComponentType, type APIButtonComponent } from 'discord.js';
import { claimHash, type Citation, type Language } from '../../../engine/index.js';
import { buttonMessagesFor } from '../../../messages/buttons.js';
import type { ButtonRow } from '../render/reply.js';
import { corpusKeyOf, customId } from './custom-id.js';

/** With the id's other parts, the most that 100 characters hold. */
const mostPassages = 6;

/** What the renderers of replies have to know beside what they show. */
export interface ReplyFrame {
  /** Names the corpus that the reply comes from. */
  readonly fingerprint: string;
  /** Set for replies that only the asker sees. */
  readonly canShare: boolean;
}

export interface ButtonsOfReply extends ReplyFrame {
  readonly language: Language;
  /** What the reply came to: part of what it is voted on. */
  readonly kind: string;
  readonly shown: readonly Pick<Citation, 'articleId' | 'quote'>[];
  /** Whether the question can be sent to the moderators. */
  readonly canSend?: boolean;
  /** Passages to show on demand. */
  readonly more: readonly Pick<Citation, 'articleId' | 'quote'>[];
}

/** The buttons under a reply: what is left out where it has no passages. */
export function replyButtons(reply: ButtonsOfReply): readonly ButtonRow[] {
  const { labels } = buttonMessagesFor(reply.language);
  const button = (label: string, id: string, style = ButtonStyle.Secondary): APIButtonComponent => ({
    type: ComponentType.Button,
    style: style as ButtonStyle.Secondary,
    label,
    custom_id: id,
  });
  const corpusKey = corpusKeyOf(reply.fingerprint);
  const shown = hashesOf(reply.shown);
  const more = hashesOf(reply.more)
    .filter((hash) => !shown.includes(hash))
    .slice(0, mostPassages);
  const replyKey = claimHash(reply.kind, shown.join(' '));
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        ...(shown.length === 0
          ? []
          : [button(labels.context, customId('context', corpusKey, ...shown.slice(0, mostPassages)))]),
        ...(more.length === 0 ? [] : [button(labels.more, customId('more', corpusKey, ...more))]),
        button(labels.useful, customId('vote', 'useful', replyKey)),
        button(labels.notUseful, customId('vote', 'not-useful', replyKey)),
        ...(reply.canShare ? [button(labels.share, customId('share', reply.language), ButtonStyle.Primary)] : []),
      ],
    },
    ...(reply.canSend === true
      ? [
          {
            type: ComponentType.ActionRow as const,
            components: [button(labels.sendQuestion, customId('send-question', reply.language))],
          },
        ]
      : []),
  ];
}

function hashesOf(passages: readonly Pick<Citation, 'articleId' | 'quote'>[]): readonly string[] {
  return [...new Set(passages.map(({ articleId, quote }) => claimHash(articleId, quote)))];
}

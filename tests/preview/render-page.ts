import { toHTML } from '@odiffey/discord-markdown';
import { ButtonStyle, MessageFlags, type APIEmbed, type APIMessage } from 'discord.js';
import type { Scene } from './scenes.js';

export type Theme = 'dark' | 'light';

const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (mark) => `&#${String(mark.codePointAt(0))};`);

function avatar(letter: string, colour: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>` +
    `<text x="20" y="27" font-family="sans-serif" font-size="20" text-anchor="middle" fill="#fff">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const markdown = (text: string): string => toHTML(text, { embed: true });

/** The scenes as Discord would show them; `script` defines the elements. */
export function renderPage(scenes: readonly Scene[], theme: Theme, script: string): string {
  const isLight = theme === 'light';
  return `<!doctype html>
<html lang="${scenes[0]?.language ?? 'en'}">
<meta charset="utf-8">
<title>Sitasi: what Discord shows</title>
<style>
  body { margin: 0; background: ${isLight ? '#ffffff' : '#313338'}; font-family: "gg sans", "Noto Sans", Helvetica, Arial, sans-serif; }
  discord-messages { border: 0 !important; max-width: 860px; }
  a { color: #00a8fc; text-decoration: none; }
  blockquote { margin: 2px 0; padding-left: 12px; border-left: 4px solid ${isLight ? '#c4c9ce' : '#4e5058'}; }
</style>
<script type="module">${script}</script>
<discord-messages${isLight ? ' light-theme' : ''}>
${scenes.map((scene) => renderScene(scene, isLight)).join('\n')}
</discord-messages>
</html>
`;
}

function renderScene({ asked, replies }: Scene, isLight: boolean): string {
  const theme = isLight ? ' light-theme' : '';
  const person = `<discord-message author="warga" avatar="${avatar('W', '#5865f2')}"${theme}>${escapeHtml(asked)}</discord-message>`;
  return [person, ...replies.map((message) => renderMessage(message, theme))].join('\n');
}

function renderMessage(message: APIMessage, theme: string): string {
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const rows = (message.components ?? []).map((row) => renderRow(row));
  return [
    `<discord-message author="Sitasi" bot avatar="${avatar('S', '#0e7490')}"${isPrivate ? ' ephemeral' : ''}${theme}>`,
    message.content === '' ? '' : markdown(message.content),
    ...message.embeds.map((embed) => renderEmbed(embed, theme)),
    rows.length === 0 ? '' : `<discord-attachments slot="components">${rows.join('')}</discord-attachments>`,
    '</discord-message>',
  ].join('\n');
}

function renderEmbed(embed: APIEmbed, theme: string): string {
  const colour = embed.color === undefined ? '' : ` color="#${embed.color.toString(16).padStart(6, '0')}"`;
  const author = embed.author === undefined ? '' : ` author-name="${escapeHtml(embed.author.name)}"`;
  const fields = (embed.fields ?? []).map(
    ({ name, value, inline }) =>
      `<discord-embed-field field-title="${escapeHtml(name)}"${inline === true ? ' inline' : ''}${theme}>${markdown(value)}</discord-embed-field>`,
  );
  return [
    `<discord-embed slot="embeds"${colour}${author}${embed.title === undefined ? '' : ` embed-title="${escapeHtml(plain(embed.title))}"`}${theme}>`,
    `<discord-embed-description slot="description">${markdown(embed.description ?? '')}</discord-embed-description>`,
    fields.length === 0 ? '' : `<discord-embed-fields slot="fields">${fields.join('')}</discord-embed-fields>`,
    embed.footer === undefined
      ? ''
      : `<discord-embed-footer slot="footer"${theme}>${escapeHtml(embed.footer.text)}</discord-embed-footer>`,
    '</discord-embed>',
  ].join('');
}

/** A title shows its escapes as Discord does: without the backslash. */
const plain = (title: string): string => title.replace(/\\([\\`*_~|>#[\]()<-])/gu, '$1');

const buttonTypes: Readonly<Partial<Record<ButtonStyle, string>>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'destructive',
};

function renderRow(row: NonNullable<APIMessage['components']>[number]): string {
  if (!('components' in row)) return '';
  const buttons = row.components.flatMap((one) =>
    'style' in one && 'label' in one
      ? [
          `<discord-button type="${buttonTypes[one.style as ButtonStyle] ?? 'secondary'}"${one.disabled === true ? ' disabled' : ''}>${escapeHtml(one.label ?? '')}</discord-button>`,
        ]
      : [],
  );
  return `<discord-action-row>${buttons.join('')}</discord-action-row>`;
}

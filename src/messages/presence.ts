const inIndonesian = new Intl.NumberFormat('id-ID');
const inEnglish = new Intl.NumberFormat('en-GB');

/** What stands under the bot's name. Everybody sees the same, so it speaks both languages. */
export function presenceText(articles: number): string {
  return `${inIndonesian.format(articles)} artikel · ${inEnglish.format(articles)} ${articles === 1 ? 'article' : 'articles'}`;
}

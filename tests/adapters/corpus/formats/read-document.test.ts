import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createDocumentReader } from '../../../../src/adapters/corpus/formats/document-reader.js';
import { zipOf } from '../../../helpers/zip.js';
import { mostBytes, readDocument } from '../../../../src/adapters/corpus/formats/read-document.js';

const paragraph =
  'Pemerintah Kota Denpasar menambah 12 bus listrik pada Senin, kata Kepala Dinas Perhubungan. Bus itu melayani rute Sanur ke Kuta setiap hari, dari pukul enam pagi sampai sembilan malam.';

const given = (name: string, content: string | Uint8Array, contentType: string | null = null) => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  contentType,
  address: null,
});

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar Contoh</title>${items}</channel></rss>`;
const item = (number: number): string =>
  `<item><title>Bus listrik ${String(number)}</title><link>https://kabar.example/${String(number)}</link>
   <pubDate>Mon, 04 Mar 2024 08:00:00 +0800</pubDate><description>&lt;p&gt;${paragraph}&lt;/p&gt;</description></item>`;

function bomb(claimedSize?: number): Uint8Array {
  const content = new Uint8Array(150 * 1024 * 1024);
  return zipOf([{ name: 'word/document.xml', content, ...(claimedSize === undefined ? {} : { claimedSize }) }]);
}

describe('a document is read as what it holds, whatever it is called', () => {
  test('plain text', async () => {
    const { articles } = await readDocument(given('page.pdf', `Bus listrik baru\n\n${paragraph}`, 'application/pdf'));
    expect(articles).toMatchObject([{ title: 'Bus listrik baru', language: 'id', publishedOn: null, url: null }]);
  });

  test.each(['bus.docx', 'bus.pdf'])('%s, called a text', async (name) => {
    const bytes = readFileSync(new URL(`../../../golden/formats/${name}`, import.meta.url));
    const { articles, problems } = await readDocument(given('bus.txt', bytes, 'text/plain'));
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ title: 'Bus listrik baru', language: 'id' }]);
    expect(articles[0]?.text).toContain('Bus itu melayani rute Sanur ke Kuta setiap hari');
  });

  test('a feed', async () => {
    const { articles, problems } = await readDocument(given('feed', rss(item(1) + item(2))));
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      { title: 'Bus listrik 1', outlet: 'Kabar Contoh', publishedOn: '2024-03-04', url: 'https://kabar.example/1' },
      { title: 'Bus listrik 2' },
    ]);
    expect(articles[0]?.text).toBe(paragraph);
  });

  test('a feed of 10,000 items, of which the first are read', async () => {
    const { articles, problems } = await readDocument(
      given('feed.xml', rss(Array.from({ length: 10_000 }, (_, at) => item(at)).join(''))),
    );
    expect(articles).toHaveLength(200);
    expect(problems).toMatchObject([{ code: 'too-many', subject: '200' }]);
  });

  test('a table of fact-checks, with a line that lacks its rating', async () => {
    const table = `klaim;putusan;pemeriksa;tanggal;tautan\n"Vaksin mengandung cip pelacak";Hoaks;Cek Contoh;2021-05-03;https://cek.example/1\nTanpa putusan;;Cek Contoh;;\n`;
    const { checks, problems } = await readDocument(given('klaim.csv', table));
    expect(checks).toMatchObject([
      {
        claim: 'Vaksin mengandung cip pelacak',
        rating: { wording: 'Hoaks' },
        reviewedBy: 'Cek Contoh',
        reviewedOn: '2021-05-03',
      },
    ]);
    expect(problems).toMatchObject([{ line: 3, code: 'claim-row-incomplete' }]);
  });

  test('a ClaimReview in a page', async () => {
    const review = {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      claimReviewed: 'The bridge in Sanur collapsed yesterday',
      reviewRating: { '@type': 'Rating', ratingValue: 1, worstRating: 1, bestRating: 5, alternateName: 'False' },
      author: { '@type': 'Organization', name: 'Check Example' },
      datePublished: '2024-02-01',
    };
    const page = `<html><head><script type="application/ld+json">${JSON.stringify(review)}</script></head><body></body></html>`;
    const { articles, checks } = await readDocument(given('page.html', page));
    expect(articles).toEqual([]);
    expect(checks).toMatchObject([
      { rating: { wording: 'False', scale: { value: 1, worst: 1, best: 5 } }, language: 'en' },
    ]);
  });

  test('a page in windows-1252', async () => {
    const page = `<html><head><title>Kafé baru</title></head><body><article><p>${paragraph} Kafé itu dibuka.</p><p>${paragraph}</p></article></body></html>`;
    const { articles } = await readDocument(
      given(
        'page.html',
        Uint8Array.from(page, (letter) => letter.charCodeAt(0)),
      ),
    );
    expect(articles).toMatchObject([{ title: 'Kafé baru' }]);
    expect(articles[0]?.text).toContain('Kafé itu');
  });

  test.each([
    [
      'lines of JSON',
      `${JSON.stringify({ articleId: 'bus', title: 'Bus', language: 'id', text: paragraph })}\n`,
      'bus',
    ],
    [
      'Markdown with front matter',
      `---\ntitle: Bus\nlanguage: id\noutlet: Kabar\nurl: none\npublishedOn: 2024\n---\n\n${paragraph}\n`,
      'bus-listrik',
    ],
  ])('%s', async (_name, content, articleId) => {
    const { articles, problems } = await readDocument(given('bus-listrik.md', content));
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ articleId, title: 'Bus' }]);
  });

  test('an Atom feed and a JSON feed', async () => {
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar Contoh</title><entry>
      <title>Bus listrik</title><link href="https://kabar.example/1"/><published>2024-03-04T08:00:00+08:00</published>
      <content type="html">&lt;p&gt;${paragraph}&lt;/p&gt;</content></entry></feed>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Kabar Contoh',
      items: [
        {
          id: '1',
          url: 'https://kabar.example/1',
          title: 'Bus listrik',
          content_html: `<p>${paragraph}</p>`,
          date_published: '2024-03-04T08:00:00+08:00',
        },
      ],
    });
    for (const content of [atom, json]) {
      const { articles, problems } = await readDocument(given('feed', content));
      expect(problems).toEqual([]);
      expect(articles).toMatchObject([
        { title: 'Bus listrik', outlet: 'Kabar Contoh', publishedOn: '2024-03-04', url: 'https://kabar.example/1' },
      ]);
    }
  });

  test('what somebody says of it counts before what it says itself', async () => {
    const told = { title: 'Judul lain', outlet: 'Kabar', published: '2024-03-04', url: 'https://kabar.example/bus' };
    const page = `<html><head><title>Bus</title><meta property="og:site_name" content="Lain"></head><body><article><p>${paragraph}</p><p>${paragraph.replace('Kuta', 'Ubud')}</p></article></body></html>`;
    for (const content of [paragraph, page]) {
      const { articles } = await readDocument({ ...given('a', content), told });
      expect(articles).toMatchObject([
        { title: 'Judul lain', outlet: 'Kabar', publishedOn: '2024-03-04', url: 'https://kabar.example/bus' },
      ]);
    }
    const { articles } = await readDocument({ ...given('a', paragraph), told: { ...told, published: 'kemarin' } });
    expect(articles).toMatchObject([{ publishedOn: null }]);
  });

  test('the same document twice has the same articleId', async () => {
    const twice = await Promise.all([1, 2].map(() => readDocument(given('a.txt', paragraph))));
    expect(twice[0]?.articles[0]?.articleId).toBe(twice[1]?.articles[0]?.articleId);
  });
});

describe('what cannot be read says why', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'binary'],
    ['a PDF that was cut short', '%PDF-1.7\n1 0 obj', 'damaged'],
    [
      'a PDF with a password',
      readFileSync(new URL('../../../golden/formats/locked.pdf', import.meta.url)),
      'encrypted',
    ],
    ['a document that unpacks to 150 MB', bomb(), 'too-large'],
    ['a document that unpacks to far more than it says', bomb(1000), 'damaged'],
    ['a zip that is no document', zipOf([{ name: 'a.txt', content: new Uint8Array(10) }]), 'unknown-format'],
    ['a zip that was cut short', 'PK\u0003\u0004abc', 'damaged'],
    ['a caption', 'Pantai Sanur.', 'no-article-text'],
    [
      'a third language',
      'Le gouvernement a annoncé que les nouveaux autobus électriques circuleront chaque jour entre la gare et le port, selon le ministre des transports.',
      'unsupported-language',
    ],
    ['front matter that lacks fields', '---\ntitle: x\n---\nText.', 'field-missing'],
    ['20 MB and more', new Uint8Array(mostBytes + 1).fill(97), 'too-large'],
  ])('%s', async (_name, content, code) => {
    const { articles, problems } = await readDocument(given('../../etc/passwd', content));
    expect(articles).toEqual([]);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.every(({ file }) => file === 'passwd')).toBe(true);
  });
});

test('one that takes too long is ended, and the next is read', async () => {
  const hasty = createDocumentReader({ ms: 1, heapMb: 64 });
  expect((await hasty.read(given('a.txt', paragraph))).problems).toMatchObject([{ code: 'too-large' }]);
  await hasty.close();
  const reader = createDocumentReader();
  expect((await reader.read(given('a.txt', paragraph))).articles).toHaveLength(1);
  await reader.close();
});

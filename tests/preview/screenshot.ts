import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** Where Debian and other systems put a browser of the family. */
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const width = 640;

/**
 * Takes pictures of each page beside it, as many as it takes at this height (CSS pixels), or one of the whole page. Returns
 * null where no browser is installed.
 */
export async function takeScreenshots(
  pages: readonly string[],
  { height }: { readonly height: number | null },
): Promise<readonly string[] | null> {
  const executablePath = browsers.find((path) => existsSync(path));
  if (executablePath === undefined) return null;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const pictures: string[] = [];
    for (const file of pages) {
      const page = await browser.newPage({ viewport: { width, height: 400 }, deviceScaleFactor: 1.5 });
      await page.goto(pathToFileURL(file).href);
      await page.waitForFunction('customElements.get("discord-message") !== undefined');
      const full = Number(await page.evaluate('document.documentElement.scrollHeight'));
      const step = height ?? full;
      for (let y = 0; y < full; y += step) {
        const picture = file.replace(/\.html$/u, height === null ? '.png' : `-${String(y / step + 1)}.png`);
        const clip = { x: 0, y, width, height: Math.min(step, full - y) };
        await page.screenshot({ path: picture, fullPage: true, clip });
        pictures.push(picture);
      }
      await page.close();
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

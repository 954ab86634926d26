// usage: node example.mjs CHROMIUM ADDRESS PICTURE.png
// Opens the example page of a running server, waits for its model, prints what it shows, and photographs it.
import { chromium } from 'playwright-core';

const [executable, address, picture] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: executable, headless: true, timeout: 240000,
  args: ['--no-sandbox', '--disable-gpu', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
  const complaints = [];
  const strangers = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('request', (request) => request.url().startsWith('blob:') || request.url().startsWith(new URL(address).origin) || strangers.push(request.url()));
  await page.goto(address);
  await page.waitForFunction(() => window.shown, undefined, { timeout: 240000 }).catch(() => {});
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path: picture });
  console.log(JSON.stringify({ ...await page.evaluate(() => window.shown), complaints, strangers }));
} finally {
  await browser.close();
}

// Opens a page of this folder in headless Chromium, with files of the caller's choice beside it.
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const types = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript', glb: 'model/gltf-binary', vrm: 'model/gltf-binary' };

/** Packages that pages import, by the beginning of their address. */
const packages = ['/three/', '/@pixiv/', '/@met4citizen/'];

// Generous, because a loaded machine starts a browser slowly; nothing waits this long on a quiet one.
const patience = 240000;
const quiet = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--autoplay-policy=no-user-gesture-required'];
const graphics = {
  swiftshader: ['--disable-gpu', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  gl: ['--use-angle=gl-egl', '--ignore-gpu-blocklist', '--enable-gpu'],
};

function serve(page, files) {
  const find = (path) => {
    if (path === '/') return join(here, page);
    if (packages.some((start) => path.startsWith(start))) return join(here, 'node_modules', normalize(path));
    return files[path] ?? '';
  };
  const server = createServer((message, answer) => {
    const file = find(new URL(message.url, 'http://localhost').pathname);
    if (!file || !existsSync(file)) {
      answer.writeHead(404).end();
      return;
    }
    answer.writeHead(200, { 'content-type': types[file.split('.').pop()] ?? 'application/octet-stream' });
    createReadStream(file).pipe(answer);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function open(browser, port) {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  page.setDefaultNavigationTimeout(patience);
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction('window.ready', undefined, { timeout: patience }).catch((error) => {
    throw new Error(`${error.message}\n${complaints.join('\n')}`);
  });
  return page;
}

/**
 * @param setup {executable: path of Chromium, angle: how it draws ("swiftshader", or "gl", the system's OpenGL, Mesa's
 *   llvmpipe where there is no GPU), page: file of this folder, files: {address: file}}
 * @param visit what to do on the page, once it has set window.ready
 */
export async function browse({ executable, angle, page, files }, visit) {
  const server = await serve(page, files);
  const profile = mkdtempSync(join(tmpdir(), 'likeness-chromium-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: true,
    timeout: patience,
    args: [...quiet, ...graphics[angle]],
  });
  try {
    return await visit(await open(browser, server.address().port));
  } finally {
    await browser.close();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

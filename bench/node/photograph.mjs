// usage: node photograph.mjs REQUEST.json
// Draws a GLB with three.js in headless Chromium. The request:
//   chromium  path of the browser
//   glb, png  files to read and to write
//   width, height, camera {position, pitch, focal, centre}, joints {name: 16 numbers}, shadows (boolean)
//   angle     how Chromium draws: "swiftshader" or "gl" (the system's OpenGL, Mesa's llvmpipe where there is no GPU)
//   runs      how often to draw again for timing, 0 for not at all
// Prints one JSON line: {"bones": n, "triangles": n, "drawnBy": …, "milliseconds": […]}.
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const request = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const types = { html: 'text/html', js: 'text/javascript', glb: 'model/gltf-binary' };

function fileFor(path) {
  if (path === '/') return join(here, 'page.html');
  if (path === '/model.glb') return request.glb;
  if (path.startsWith('/three/')) return join(here, 'node_modules', normalize(path));
  return '';
}

function serve() {
  const server = createServer((message, answer) => {
    const file = fileFor(new URL(message.url, 'http://localhost').pathname);
    if (!file || !existsSync(file)) {
      answer.writeHead(404).end();
      return;
    }
    answer.writeHead(200, { 'content-type': types[file.split('.').pop()] ?? 'application/octet-stream' });
    createReadStream(file).pipe(answer);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const graphics = {
  swiftshader: ['--disable-gpu', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  gl: ['--use-angle=gl-egl', '--ignore-gpu-blocklist', '--enable-gpu'],
};
// Generous, because a loaded machine starts a browser slowly; nothing waits this long on a quiet one.
const patience = 240000;
const quiet = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

const server = await serve();
const profile = mkdtempSync(join(tmpdir(), 'likeness-chromium-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: request.chromium,
  headless: true,
  timeout: patience,
  args: [...quiet, ...graphics[request.angle]],
});
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  page.setDefaultNavigationTimeout(patience);
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction('window.ready', undefined, { timeout: patience }).catch((error) => {
    throw new Error(`${error.message}\n${complaints.join('\n')}`);
  });
  const { png, ...facts } = await page.evaluate((r) => window.photograph(r), request);
  const milliseconds = request.runs > 0 ? await page.evaluate((n) => window.time(n), request.runs) : [];
  writeFileSync(request.png, Buffer.from(png.split(',')[1], 'base64'));
  console.log(JSON.stringify({ ...facts, milliseconds }));
} finally {
  await browser.close();
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

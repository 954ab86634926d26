// usage: node photograph.mjs REQUEST.json
// Draws a GLB with three.js in headless Chromium. The request:
//   chromium  path of the browser
//   glb, png  files to read and to write
//   width, height, camera {position, pitch, focal, centre}, joints {name: 16 numbers}, shadows (boolean)
//   angle     how Chromium draws, see browser.mjs
//   runs      how often to draw again for timing, 0 for not at all
//   settling  milliseconds for which it is drawn before that
// Prints one JSON line: {"bones": n, "triangles": n, "drawnBy": …, "milliseconds": […]}.
import { readFileSync, writeFileSync } from 'node:fs';
import { browse } from './browser.mjs';

const request = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const setup = {
  executable: request.chromium,
  angle: request.angle,
  page: 'page.html',
  files: { '/model.glb': request.glb },
};
await browse(setup, async (page) => {
  const { png, ...facts } = await page.evaluate((r) => window.photograph(r), request);
  const milliseconds = request.runs > 0 ? await page.evaluate((r) => window.time(r.runs, r.settling), request) : [];
  writeFileSync(request.png, Buffer.from(png.split(',')[1], 'base64'));
  console.log(JSON.stringify({ ...facts, milliseconds }));
});

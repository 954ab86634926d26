// usage: node vrm.mjs CHROMIUM MODEL.vrm…
// Loads VRMs with @pixiv/three-vrm in headless Chromium. Prints one JSON line for each with what it found: meta, required and
// lacking bones, where the bones are, how far each expression moves a vertex (metres), whether there is a gaze, how hair sways.
import { browse } from './browser.mjs';

const [executable, ...models] = process.argv.slice(2);
const files = Object.fromEntries(models.map((model, number) => [`/${number}.vrm`, model]));
await browse({ executable, angle: 'swiftshader', page: 'vrm.html', files }, async (page) => {
  for (const address of Object.keys(files)) {
    console.log(JSON.stringify(await page.evaluate((a) => window.inspect(a), address)));
  }
});

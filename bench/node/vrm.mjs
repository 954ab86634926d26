// usage: node vrm.mjs CHROMIUM MODEL.vrm
// Loads a VRM with @pixiv/three-vrm in headless Chromium. Prints one JSON line with what it found: meta, required and
// lacking bones, where the bones are, how far each expression moves a vertex (metres), whether there is a gaze, how hair sways.
import { browse } from './browser.mjs';

const [executable, model] = process.argv.slice(2);
const setup = { executable, angle: 'swiftshader', page: 'vrm.html', files: { '/model.vrm': model } };
await browse(setup, async (page) => {
  console.log(JSON.stringify(await page.evaluate(() => window.inspect())));
});

// usage: node mixer.mjs CHROMIUM MODEL.glb CLIP SECONDS PICTURE.png
// Plays a clip with three.js' AnimationMixer: one of the model's own by its name, or one in three.js' JSON from a file that
// ends in .json. Prints one JSON line, where every node is at that moment, and photographs it.
import { browse } from './browser.mjs';

const [executable, model, clip, seconds, picture] = process.argv.slice(2);
const own = !clip.endsWith('.json');
const files = { '/model.glb': model, ...(own ? {} : { '/clip.json': clip }) };
await browse({ executable, angle: 'swiftshader', page: 'mixer.html', files }, async (page) => {
  console.log(JSON.stringify(await page.evaluate(
    ([name, time]) => window.play(name, time), [own ? clip : null, Number(seconds)])));
  await page.screenshot({ path: picture, clip: { x: 0, y: 0, width: 512, height: 512 } });
});

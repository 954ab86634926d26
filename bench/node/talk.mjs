// usage: node talk.mjs CHROMIUM MODEL.glb PICTURE.png
// Lets a person of ours speak a sentence in TalkingHead, in headless Chromium. Prints one JSON line: how far each shape
// went, the words that were shown, and how many meshes have shapes. The picture is taken at the end.
import { browse } from './browser.mjs';

const [executable, model, picture] = process.argv.slice(2);
const setup = { executable, angle: 'swiftshader', page: 'talk.html', files: { '/model.glb': model } };
const sentence = {
  words: ['Hello', 'my', 'friend,', 'you', 'look', 'wonderful', 'today'],
  times: [200, 700, 950, 1500, 1750, 2100, 2900],
  durations: [450, 200, 500, 200, 300, 750, 500],
  seconds: 4,
  visemes: 3,
  patience: 150,
};
await browse(setup, async (page) => {
  const spoken = await page.evaluate((s) => window.speak(s), sentence);
  await page.locator('#stage').screenshot({ path: picture });
  console.log(JSON.stringify(spoken));
});

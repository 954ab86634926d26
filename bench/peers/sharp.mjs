// usage: node sharp.mjs PICTURE
// For each line of input makes a square master of 2048 and the sizes 80, 256 and 512 of a picture, all as JPEG, with sharp: decoded
// once, the rest side by side. Prints the milliseconds that it took, one a line, after a first line "ready".
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import sharp from 'sharp';

sharp.cache(false);
sharp.concurrency(availableParallelism());
const bytes = readFileSync(process.argv[2]);

async function once() {
  const { data, info } = await sharp(bytes).autoOrient().resize(2048, 2048).raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const jpeg = (image) => image.jpeg({ quality: 90 }).toBuffer();
  return Promise.all([
    jpeg(sharp(data, { raw })),
    ...[80, 256, 512].map((size) => jpeg(sharp(data, { raw }).resize(size, size))),
  ]);
}

console.log('ready');
for await (const _ of createInterface({ input: process.stdin })) {
  const start = performance.now();
  await once();
  console.log(performance.now() - start);
}

// usage: node sharp.mjs PICTURE RUNS
// Makes a square master of 2048 and the sizes 80, 256 and 512 of a picture, all as JPEG, with sharp: decoded once, the rest side
// by side. Prints the milliseconds of each run, one a line, after as many to warm up.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import sharp from 'sharp';

sharp.cache(false);
sharp.concurrency(availableParallelism());
const bytes = readFileSync(process.argv[2]);
const runs = Number(process.argv[3]);

async function once() {
  const { data, info } = await sharp(bytes).autoOrient().resize(2048, 2048).raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const jpeg = (image) => image.jpeg({ quality: 90 }).toBuffer();
  return Promise.all([
    jpeg(sharp(data, { raw })),
    ...[80, 256, 512].map((size) => jpeg(sharp(data, { raw }).resize(size, size))),
  ]);
}

for (let run = -runs; run < runs; run++) {
  const start = performance.now();
  await once();
  if (run >= 0) {
    console.log(performance.now() - start);
  }
}

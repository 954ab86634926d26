// usage: node dicebear.mjs PORT usual|lean
// Identicons of DiceBear at /9.x/identicon/png?seed=…&size=…, by Fastify, in a process for each processor; as its own server does,
// which is not on npm. Usual is as the documentation has it, which loads the system's fonts for each picture; lean loads none.
import { createAvatar } from '@dicebear/core';
import { identicon } from '@dicebear/collection';
import { toPng } from '@dicebear/converter';
import fastify from 'fastify';
import { serve } from './workers.mjs';

const [port, manner] = process.argv.slice(2);
const fonts = manner === 'lean' ? { fonts: [] } : {};
await serve(async () => {
  const app = fastify();
  app.get('/9.x/identicon/png', async (request, reply) => {
    const size = Number(request.query.size);
    const avatar = createAvatar(identicon, { seed: request.query.seed, size });
    const png = await toPng(avatar, { size, ...fonts }).toArrayBuffer();
    return reply.type('image/png').header('Cache-Control', 'max-age=31536000').send(Buffer.from(png));
  });
  await app.listen({ port: Number(port), host: '127.0.0.1' });
});

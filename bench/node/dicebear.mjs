// usage: node dicebear.mjs PORT
// Identicons of DiceBear at /9.x/identicon/png?seed=…&size=…, by Fastify, in a process for each processor; as its own server does,
// which is not on npm. No fonts are loaded, which would cost it fifty times as much.
import { createAvatar } from '@dicebear/core';
import { identicon } from '@dicebear/collection';
import { toPng } from '@dicebear/converter';
import fastify from 'fastify';
import { serve } from './workers.mjs';

const [port] = process.argv.slice(2);
await serve(async () => {
  const app = fastify();
  app.get('/9.x/identicon/png', async (request, reply) => {
    const size = Number(request.query.size);
    const avatar = createAvatar(identicon, { seed: request.query.seed, size });
    const png = await toPng(avatar, { size, fonts: [] }).toArrayBuffer();
    return reply.type('image/png').header('Cache-Control', 'max-age=31536000').send(Buffer.from(png));
  });
  await app.listen({ port: Number(port), host: '127.0.0.1' });
});

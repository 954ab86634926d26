// usage: node ipx.mjs PORT FOLDER
// The pictures of a folder at /w_80,h_80/NAME and so on, resized by ipx with sharp, in a process for each processor.
import { createServer } from 'node:http';
import { createIPX, createIPXNodeServer, ipxFSStorage } from 'ipx';
import { serve } from './workers.mjs';

const [port, dir] = process.argv.slice(2);
await serve(() => {
  const ipx = createIPX({ storage: ipxFSStorage({ dir }) });
  createServer(createIPXNodeServer(ipx)).listen(Number(port), '127.0.0.1');
});

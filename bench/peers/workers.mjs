// Runs a server in as many processes as there are processors, all on one port; says "ready" when all listen.
import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';

export async function serve(start) {
  if (cluster.isWorker) {
    await start();
    return;
  }
  let listening = 0;
  cluster.on('listening', () => {
    listening++;
    if (listening === availableParallelism()) {
      console.log('ready');
    }
  });
  for (let i = 0; i < availableParallelism(); i++) {
    cluster.fork();
  }
  process.on('SIGTERM', () => {
    for (const worker of Object.values(cluster.workers)) {
      worker.kill('SIGKILL');
    }
    process.exit();
  });
}

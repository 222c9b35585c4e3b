// A process of its own that opens a cluster and keeps it, for the specs that kill it: `node holder-for-tests.ts <folder>`.
import { Cluster } from './cluster.ts';

const [folder = ''] = process.argv.slice(2);
const cluster = await Cluster.open({ folder, durable: true });
const url = await cluster.database('mondee');
process.on('SIGTERM', () => void cluster.close().then(() => process.exit(0)));
process.send?.({ url, pid: cluster.pid, takenOver: cluster.takenOver });

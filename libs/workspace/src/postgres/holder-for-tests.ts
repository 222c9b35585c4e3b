// A process of its own that opens a cluster and keeps it, for the specs that kill it:
// `node holder-for-tests.ts <folder>`, or `--temporary`.
import { Cluster } from './cluster.ts';
import { temporaryCluster } from './temporary-cluster.ts';

const [folder = ''] = process.argv.slice(2);
const cluster = folder === '--temporary' ? (await temporaryCluster()).cluster : await Cluster.open({ folder });
const url = await cluster.database('mondee');
process.on('SIGTERM', () => void cluster.close().then(() => process.exit(0)));
process.send?.({ url, pid: cluster.pid, takenOver: cluster.takenOver, home: cluster.home });

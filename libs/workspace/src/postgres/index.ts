export { Cluster, type ClusterOptions } from './cluster.ts';
export { stopLeftOver } from './launch.ts';
export { temporaryCluster, type TemporaryCluster } from './temporary-cluster.ts';

export { Cluster, type ClusterOptions } from './cluster.ts';
export { stopLeftOver } from './launch.ts';
export { OWNER } from './local-url.ts';

import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address, as owner, of the run's server (its database `postgres`). */
    mondeeCluster: string;
  }
}

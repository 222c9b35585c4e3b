// What a spec gets for «fast-check»: the same, with one seed for the whole run (vitest.shared.ts says which), so that
// what was green here is green on another machine for the same files, and what failed there fails here.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['MONDEE_SEED']) });

export * from 'fast-check';
export default fc;

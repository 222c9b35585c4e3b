// npm run conformance: the reference cases that lie beside the checkout (../shared), read by every *.conformance.ts.
// A case file that is missing is a failure there; the whole folder missing is not: it is not part of the repository.
import { existsSync } from 'node:fs';
import { checkout } from '../checkout.ts';
import { resolve } from 'node:path';
import { fail } from '../say.ts';
import { takeToolsAlong } from '../suite/take-tools-along.ts';
import { runStages } from '../suite/run-stages.ts';
import { vitest } from '../suite/tools.ts';

const cases = resolve(checkout, '../shared');
if (!existsSync(cases)) {
  console.log('The reference cases (../shared) are not beside this checkout: nothing to compare with.');
  console.log('0 passed, 0 failed');
  process.exit(0);
}
takeToolsAlong();
const stage = {
  name: 'conformance',
  title: 'reference cases',
  run: () => vitest('conformance', ['--config=libs/workspace/vitest.conformance.config.ts', '--passWithNoTests']),
};
const { failed } = await runStages([stage], console.log).catch(fail);
process.exit(failed > 0 ? 1 : 0);

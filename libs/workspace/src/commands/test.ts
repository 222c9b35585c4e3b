// npm test: everything, or `-- --only lint,unit`.
import { fail } from '../say.ts';
import { takeToolsAlong } from '../suite/take-tools-along.ts';
import { chosen, runStages } from '../suite/run-stages.ts';
import { stages } from '../suite/stages.ts';

takeToolsAlong();
const run = async () => runStages(chosen(stages, process.argv.slice(2)), console.log);
const { failed } = await run().catch(fail);
process.exit(failed > 0 ? 1 : 0);

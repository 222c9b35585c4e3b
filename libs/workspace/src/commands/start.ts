// npm start: build what changed, start the database, serve, until Ctrl-C.
import { buildChanged } from '../build/build-changed.ts';
import { fail, say } from '../say.ts';
import { runSite } from '../site/run-site.ts';

process.exit(await runSite({ prepare: () => buildChanged(['backend', 'frontend'], say) }).catch(fail));

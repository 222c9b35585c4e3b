// The built application on a database that lasts as long as this process: what the journeys walk through (PORT).
import { fail, say } from '../say.ts';
import { stopAsked } from '../site/stop-asked.ts';
import { temporarySite } from '../site/temporary-site.ts';

const port = process.env.PORT ? Number(process.env.PORT) : undefined;
const site = await temporarySite({ say, port }).catch(fail);
say(`A fresh site answers at ${site.address}.`);
await stopAsked;
await site.discard();
process.exit(0);

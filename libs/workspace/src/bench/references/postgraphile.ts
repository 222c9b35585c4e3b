// Reference: PostGraphile 5 on the same tables, as its documentation sets it up.
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makePgService } from 'postgraphile/adaptors/pg';

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // It offers only orders that a whole index serves; ours are partial, and serve these just as well.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({ connectionString: process.env['DATABASE_URL']!, schemas: ['public'], poolConfig: { max: 10 } }),
  ],
  grafserv: { graphqlPath: '/graphql', websockets: false, watch: false },
  grafast: { explain: false },
});
const serv = instance.createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('ready'));

// A site as small as can be, for the specs of the launcher: POST / keeps an act, GET / counts them.
import { createServer } from 'node:http';
import pg from 'pg';

if (process.argv[2] !== 'serve') {
  // The command line in miniature: it shows what it was given.
  console.log(JSON.stringify({ given: process.argv.slice(2), database: Boolean(process.env.DATABASE_URL) }));
  process.exit(process.argv[2] === 'fail' ? 3 : 0);
}

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
pool.on('error', () => undefined);
await pool.query('CREATE TABLE IF NOT EXISTS act (id serial)');

const server = createServer((request, response) => {
  const statement = request.method === 'POST' ? 'INSERT INTO act DEFAULT VALUES' : 'SELECT count(*) FROM act';
  pool.query(statement).then(
    ({ rows }) => response.end(rows[0]?.count ?? 'kept'),
    () => response.writeHead(503).end(),
  );
});
server.listen(Number(process.env.PORT));
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void pool.end().then(() => process.exit(0)));
});

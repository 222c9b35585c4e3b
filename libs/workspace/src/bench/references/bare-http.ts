// Reference: the least a server can do. `node:http` and one prepared statement, JSON out.
import { createServer } from 'node:http';
import pg from 'pg';
import { LIST_SQL, listAnswer } from '../statement.ts';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

createServer((request, response) => {
  const after = new URL(request.url ?? '/', 'http://x').searchParams.get('after');
  const [at, id] = after
    ? (JSON.parse(after) as [string, string])
    : ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  pool.query({ name: 'list', text: LIST_SQL, values: [at, id] }).then(
    ({ rows }) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(listAnswer(rows)));
    },
    (fault: Error) => {
      response.statusCode = 500;
      response.end(fault.message);
    },
  );
}).listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('ready'));

import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import { THREAD_DEPTH, THREAD_HOPS, type ThreadStep } from '@mondee/domain/journal';
import { Database } from '../platform/database/database';

/** One more than is shown, so that it can be said that there is more. */
const FAN = THREAD_HOPS + 1;
/** A thing may be reached by several links; a walk that takes more steps than this is cut. */
const STEPS = 4 * THREAD_HOPS;

/** Links between things, walked from many things at once: one statement, index look-ups alone. */
@Injectable()
export class ThreadStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * The rule of the walk stands in `libs/domain/journal/README.md`. A recursive query gives its nearest
   * rows first and stops when enough were taken, so a thing that a hundred thousand others aim at costs no more.
   */
  async walks(roots: readonly Id[]): Promise<Map<Id, { steps: ThreadStep[]; cut: boolean }>> {
    const rows = await this.database.sql<ThreadStep & { root: Id }>(
      `SELECT asked.id AS root, way.* FROM unnest($1::uuid[]) AS asked(id), LATERAL (
         WITH RECURSIVE walk (id, kind, way, via, depth, relation) AS (
           SELECT asked.id, NULL::text, 'asked', NULL::uuid, 0, NULL::text
           UNION
           SELECT next.id, next.kind, next.way, walk.id, walk.depth + 1, next.relation FROM walk, LATERAL (
             (SELECT to_id AS id, to_kind AS kind, 'before' AS way, relation FROM fact_link
              WHERE from_id = walk.id AND walk.way IN ('asked', 'before') ORDER BY to_id LIMIT ${FAN})
             UNION ALL
             (SELECT from_id, from_kind, 'after', relation FROM fact_link
              WHERE to_id = walk.id AND walk.way IN ('asked', 'after') ORDER BY from_id DESC LIMIT ${FAN})
             UNION ALL
             (SELECT to_id, to_kind, 'aim', relation FROM fact_link
              WHERE from_id = walk.id AND walk.way = 'after' AND relation = 'aims-at' ORDER BY to_id LIMIT ${FAN})
           ) next
           WHERE walk.depth <= ${THREAD_DEPTH} AND next.id <> asked.id)
         SELECT id, kind, way, via, depth, relation FROM walk WHERE depth > 0 LIMIT ${STEPS + 1}) way`,
      [roots],
    );
    const walks = new Map(roots.map((root) => [root, { steps: [] as ThreadStep[], cut: false }]));
    for (const { root, ...step } of rows) {
      const walk = walks.get(root)!;
      if (walk.steps.length < STEPS) walk.steps.push(step);
      else walk.cut = true;
    }
    return walks;
  }
}

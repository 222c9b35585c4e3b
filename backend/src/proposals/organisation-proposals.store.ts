import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import { Places } from '../territory';
import { Database } from '../platform/database/database';
import type { OrganisationProposalsView } from './organisation-proposals.view';
import { ProposalStore } from './proposal.store';

const SHOWN = 10;
const BY = 'p.published_at';

/** What organisations proposed: one statement for the rows and one for the counts, however many they are. */
@Injectable()
export class OrganisationProposals {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
    @Inject(ProposalStore) private readonly store: ProposalStore,
  ) {}

  async of(organisations: readonly Id[]): Promise<OrganisationProposalsView[]> {
    await this.places.ready();
    const found = await this.store.listed(
      'whole',
      BY,
      `p.id IN (SELECT last.id FROM unnest($1::uuid[]) AS asked (id), LATERAL (
         SELECT q.id FROM proposal q WHERE q.organisation_id = asked.id AND q.state = 'published'
         ORDER BY q.published_at DESC, q.id DESC LIMIT ${SHOWN}) last)
       ORDER BY ${BY} DESC, p.id DESC`,
      [organisations],
    );
    const counts = await this.database.sql<{ id: Id; n: number }>(
      `SELECT organisation_id AS id, count(*)::integer AS n FROM proposal
       WHERE state = 'published' AND organisation_id = ANY($1::uuid[]) GROUP BY 1`,
      [organisations],
    );
    return organisations.map((id) => ({
      totalCount: counts.find((one) => one.id === id)?.n ?? 0,
      nodes: found.filter(({ author }) => author.organisation?.id === id),
    }));
  }
}

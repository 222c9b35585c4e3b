import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, type Act, type Id, type Result } from '@mondee/kernel';
import { draft, publishUnread, submit } from '@mondee/domain/proposals';
import { ruleContext } from '../people';
import { Places } from '../territory';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { done, type Outcome } from '../platform/facts/acts';
import type { ImportColumn, Importer, ImportRow } from '../platform/imports/importer';
import { plainTitle } from '../platform/imports/read-table';
import { placeContext } from './place-context';
import { ProposalStore } from './proposal.store';

/**
 * Proposals gathered elsewhere: a line is one, on line at once, since who brings the file has read it. It is signed by
 * who brings it; an answer is owed from that day, as for any other.
 */
@Injectable()
export class ProposalsImporter implements Importer {
  readonly columns: readonly ImportColumn[] = [
    { name: 'reference', aliases: ['numero', 'identifiant', 'id', 'ref', 'reference'] },
    { name: 'title', required: true, aliases: ['titre', 'intitule', 'proposition', 'objet'] },
    { name: 'need', required: true, aliases: ['besoin', 'constat', 'probleme', 'pourquoi'] },
    { name: 'idea', required: true, aliases: ['idee', 'solution', 'description', 'contenu', 'texte', 'quoi'] },
    { name: 'axis', required: true, aliases: ['axe', 'theme', 'thematique', 'categorie'] },
    { name: 'commune', aliases: ['lieu', 'ville', 'code insee'] },
  ];

  constructor(
    @Inject(Places) private readonly places: Places,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
  ) {}

  /** The reference of the file when it gives one; else the title and the need, in small letters. */
  keyOf({ reference, title, need }: ImportRow): string | undefined {
    if (reference) return `reference ${plainTitle(reference)}`;
    return title && need && [title, need].map(plainTitle).join(' | ').slice(0, 400);
  }

  async prepare(): Promise<Result<true>> {
    await this.places.ready();
    return ok(true);
  }

  async take(tx: Tx, act: Act, viewer: Viewer, row: ImportRow): Promise<Result<Outcome<Id>>> {
    const { title, need, idea, axis, commune } = row;
    const text = {
      ...{ title, need, idea },
      axis: axis && (this.places.axisCalled(axis) ?? newId(0)),
      ...(commune && { commune: this.places.communeCalled(commune) ?? commune }),
    };
    const context = { ...ruleContext(viewer), ...placeContext(this.places), opening: { open: true } };
    const id = newId(Date.parse(act.at));
    const number = await this.proposals.nextNumber(tx);
    const begun = draft(undefined, text, act, { ...context, id, number });
    if (!begun.ok) return begun;
    const handedIn = submit(begun.value.state, act, context);
    if (!handedIn.ok) return handedIn;
    const { state, facts } = publishUnread(handedIn.value.state, act);
    await this.proposals.save(tx, state);
    return done(id, ...begun.value.facts, ...handedIn.value.facts, ...facts);
  }
}

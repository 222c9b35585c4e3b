import { Inject, Injectable } from '@nestjs/common';
import { ok, ref, refuse, type Id, type Result } from '@mondee/kernel';
import type { Proposal } from '@mondee/domain/proposals';
import type { Tx } from '../platform/database/database';
import { Files } from '../platform/files/files';

/** Hangs a proposal's photographs and documents on it, in the transaction that stores it. */
@Injectable()
export class HangFiles {
  constructor(@Inject(Files) private readonly files: Files) {}

  async on(tx: Tx, proposal: Proposal, actor: Id | undefined): Promise<Result<true>> {
    const { photos = [], documents = [] } = proposal.text;
    const authors = [
      proposal.author.person,
      ...(actor ? [actor] : []),
      ...(proposal.coAuthors ?? []).filter(({ accepted }) => accepted).map(({ person }) => person),
    ];
    const pictures = photos.map(({ file }) => file);
    const field = pictures.length ? 'photos' : 'documents';
    const hung = await this.files.attach(tx, ref('proposal', proposal.id), authors, [...pictures, ...documents], field);
    if (!hung.ok) return hung;
    const isPicture = (id: Id) => hung.value.some((file) => file.id === id && file.width !== null);
    return pictures.every(isPicture) ? ok(true) : refuse('proposals.NotAPicture', { field: 'photos' });
  }
}

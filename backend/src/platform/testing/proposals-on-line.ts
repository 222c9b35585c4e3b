import { newId, type Id } from '@mondee/kernel';
import { CAST, COMMUNES } from '@mondee/testing/cast';
import { AXES } from '@mondee/testing/story';
import type { TestApp } from './test-app';

/** What a spec of a room downstream begins with: proposals, made by the acts people use. */
export class Proposing {
  private constructor(
    private readonly app: TestApp,
    private readonly author: string,
    private readonly moderator: string,
  ) {}

  static async with(app: TestApp): Promise<Proposing> {
    return new Proposing(app, await app.signIn(CAST.jeanne.id), await app.signIn(CAST.aline.id));
  }

  async draft(title: string, id = newId(Date.now())): Promise<Id> {
    const text = { need: 'Rien ne passe ici le jour du marché.', idea: 'Deux allers et retours le mercredi.' };
    return this.does('draftProposal', 'DraftProposalInput', {
      ...text,
      draftId: id,
      title,
      axisId: AXES.mobilite,
      communeCode: COMMUNES.vassieux,
    });
  }

  /** Handed in and promised an answer, seen by its author and the moderators alone. */
  async handedIn(title: string): Promise<Id> {
    const proposalId = await this.draft(title);
    await this.does('submitProposal', 'ProposalActInput', { proposalId });
    await this.app.settle();
    return proposalId;
  }

  async onLine(title: string): Promise<Id> {
    const proposalId = await this.handedIn(title);
    await this.publish(proposalId);
    return proposalId;
  }

  async publish(proposalId: Id): Promise<void> {
    await this.does('publishProposal', 'ProposalActInput', { proposalId }, this.moderator);
    await this.app.settle();
  }

  private async does(act: string, type: string, input: object, cookie = this.author): Promise<Id> {
    const query = `mutation($input: ${type}!) { it: ${act}(input: $input) { ... on Proposal { id } ... on Refusal { code field } } }`;
    const answer = await this.app.ask<{ it: { id?: Id } }>(query, { input }, cookie);
    if (!answer.data?.it.id) throw new Error(`${act}: ${JSON.stringify(answer)}`);
    return answer.data.it.id;
  }
}

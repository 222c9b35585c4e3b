import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { urlencoded, type Request, type Response } from 'express';
import { isId, refuse, type Refusal, type Result } from '@mondee/kernel';
import { canSee, choiceOfForm } from '@mondee/domain/ballots';
import { message } from '@mondee/messages';
import { policyViewer } from '../people';
import { ContextMaker, languageOf } from '../platform/graphql/context-maker';
import { nonceOf } from '../platform/http/security-headers';
import type { Viewer } from '../platform/access/viewer';
import { formPage } from './ballot-form-page';
import type { BallotReceiptView } from './ballot-result.view';
import { BallotStore } from './ballot.store';
import { CastBallot } from './cast-ballot';

/** The longest ballot is two hundred options, each with its number. */
const readForm = urlencoded({ extended: false, limit: '64kb', parameterLimit: 500 });

/**
 * A vote where no script runs: the plain form of the ballot's page comes here, from our own pages only (the guard of
 * every write looks at the origin). The choice is sealed in this process and the page says so; the same act casts it.
 */
@Controller('ballot-forms')
export class BallotFormsController {
  constructor(
    @Inject(BallotStore) private readonly ballots: BallotStore,
    @Inject(CastBallot) private readonly casting: CastBallot,
    @Inject(ContextMaker) private readonly contexts: ContextMaker,
  ) {}

  @Post(':id')
  async cast(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const form = await formOf(request, response);
    const { viewer } = await this.contexts.of(request);
    const outcome = form ? await this.vote(id, viewer, form, request.ip) : refuse('ballots.BadChoice');
    this.tell(id, request, response, outcome);
  }

  private async vote(
    id: string,
    viewer: Viewer,
    form: URLSearchParams,
    ip: string | undefined,
  ): Promise<Result<BallotReceiptView>> {
    const ballot = isId(id) ? await this.ballots.byId(id) : undefined;
    if (!ballot || !canSee(policyViewer(viewer), ballot).ok) return refuse('ballots.NotFound');
    const code = form.get('code')?.trim().slice(0, 60);
    if (!code && !viewer.person) return refuse('people.SignInNeeded');
    const choice = JSON.stringify(choiceOfForm(ballot.rule, form));
    return this.casting.run(viewer, { ballotId: ballot.id, choice, ...(code && { code }) }, undefined, ip);
  }

  private tell(id: string, request: Request, response: Response, outcome: Result<BallotReceiptView>): void {
    const language = languageOf(request);
    const say = (key: string, params: Refusal['params'] = {}) => message(language, key, params);
    const back = { href: isId(id) ? `/scrutins/${id}` : '/scrutins', text: say('ballots.back') };
    const said = outcome.ok
      ? {
          title: say(outcome.value.replaces ? 'ballots.cast.replaced' : 'ballots.cast.done'),
          text: outcome.value.words.length ? say('ballots.cast.keep') : '',
          words: outcome.value.words,
        }
      : {
          title: say('ballots.plain.refused'),
          text: say(`refusals.${outcome.refusal.code}`, outcome.refusal.params ?? {}),
          words: [],
        };
    response
      .status(outcome.ok ? 200 : 422)
      .set({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
      .type('html')
      .send(formPage(language, nonceOf(response), { ...said, back }));
  }
}

/** The fields of the form; nothing when it is no form, or too long a one. */
function formOf(request: Request, response: Response): Promise<URLSearchParams | undefined> {
  return new Promise((resolve) => {
    if (!request.is('application/x-www-form-urlencoded')) return resolve(undefined);
    readForm(request, response, (fault?: unknown) => {
      if (fault) return resolve(undefined);
      const all = new URLSearchParams();
      for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, string | string[]>))
        for (const one of [value].flat()) all.append(name, String(one));
      resolve(all);
    });
  });
}

import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { refuse, type Id } from '@mondee/kernel';
import { canAnswer, canPrepare, canPublishAnswer } from '@mondee/domain/answers';
import { message } from '@mondee/messages';
import { OfViewer } from '../platform/access/access';
import { Authors } from '../platform/access/authors';
import { authorType } from '../platform/graphql/author-type';
import { LinkableView } from '../platform/graphql/linkable.view';
import { allowed } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import type { Seen } from '../platform/rooms/define-room';
import { Rooms } from '../platform/rooms/rooms';
import { hopFor, thingFor } from '../platform/rooms/things';
import { AnswerRightsView, AnswerView, type AnswerSeen } from './answer.view';

/** Where an answer stands on the page of what it answers. */
export const ANSWER_ANCHOR = '#reponse';

/** What an answer takes from other rooms, none of which it knows. */
@Resolver(() => AnswerView)
export class AnswerFieldsResolver {
  constructor(
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(Authors) private readonly authors: Authors,
  ) {}

  @ResolveField(() => LinkableView, { description: 'What it answers.', complexity: one })
  to(@Parent() { answer }: AnswerSeen, @Context() context: RequestContext): Promise<Seen | undefined> {
    return thingFor(context, this.rooms, answer.to);
  }

  @ResolveField(() => String, { description: 'Its title, as shown in lists.' })
  async label(@Parent() { answer }: AnswerSeen, @Context() context: RequestContext): Promise<string> {
    const to = await hopFor(context, this.rooms, answer.to);
    return message(context.language, 'answers.label', { title: to?.label ?? '' });
  }

  @ResolveField(() => String, { description: 'Its address on the site.' })
  async path(@Parent() { answer }: AnswerSeen, @Context() context: RequestContext): Promise<string> {
    return `${(await hopFor(context, this.rooms, answer.to))?.path ?? '/'}${ANSWER_ANCHOR}`;
  }

  @ResolveField(authorType, { nullable: true, description: 'Who answered; once published.', complexity: one })
  answeredBy(@Parent() { answeredById }: AnswerSeen, @Context() context: RequestContext) {
    if (!answeredById) return null;
    return context.loader<Id, { name: string }>(Authors, (ids) => this.authors.ofPersons(ids)).load(answeredById);
  }

  @OfViewer()
  @ResolveField(() => AnswerRightsView, {
    description: 'What the viewer may do with it now; the same rules that the acts ask.',
    complexity: 3,
  })
  viewerCan(@Parent() { answer, subjectPublic }: AnswerSeen, @Context() { viewer }: RequestContext): AnswerRightsView {
    return {
      prepare: allowed(canPrepare(viewer, answer)),
      publish: allowed(canPublishAnswer(answer, { viewer, subjectPublic })),
      correct: allowed(answer.state === 'published' ? canAnswer(viewer, answer) : refuse('answers.NotGiven')),
    };
  }
}

function one({ childComplexity }: { childComplexity: number }): number {
  return 1 + childComplexity;
}

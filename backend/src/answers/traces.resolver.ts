import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { canAnswer } from '@mondee/domain/answers';
import { OfViewer } from '../platform/access/access';
import { Authors } from '../platform/access/authors';
import { authorType } from '../platform/graphql/author-type';
import { RequestContext } from '../platform/graphql/request-context';
import { AnswerStore } from './answer.store';
import { AnswerCorrectionView, AnswerNoteView, AnswerSlipView, AnswerView, type AnswerSeen } from './answer.view';
import { TraceStore, type AddedRow, type SlipRow } from './trace.store';

/** What is added to an answer as time goes: in public, or among those who answer. */
@Resolver(() => AnswerView)
export class TracesResolver {
  constructor(
    @Inject(TraceStore) private readonly trace: TraceStore,
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(Authors) private readonly authors: Authors,
  ) {}

  @ResolveField(() => [AnswerSlipView], {
    description: 'Each time its promised day moved, oldest first.',
    complexity: 3,
  })
  async slips(@Parent() { id }: AnswerSeen, @Context() context: RequestContext): Promise<SlipRow[]> {
    return (await context.loader<Id, SlipRow[]>(SLIPS, (ids) => this.trace.slips(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [AnswerCorrectionView], { description: 'Its corrections, oldest first.', complexity: several })
  async corrections(@Parent() { id }: AnswerSeen, @Context() context: RequestContext): Promise<AddedRow[]> {
    return (await context.loader<Id, AddedRow[]>(CORRECTIONS, (ids) => this.trace.corrections(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [AnswerView], {
    description: 'The others that got the same answer at the same instant; none when it was given alone.',
    complexity: several,
  })
  async together(@Parent() { id, answer }: AnswerSeen, @Context() context: RequestContext): Promise<AnswerSeen[]> {
    if (answer.state !== 'published' || !answer.together) return [];
    const load = context.loader<Id, AnswerSeen[]>(TOGETHER, (ids) => this.answers.together(context.viewer, ids));
    return ((await load.load(answer.together)) ?? []).filter((one) => one.id !== id);
  }

  @OfViewer()
  @ResolveField(() => [AnswerNoteView], {
    description: 'Notes among those who answer; none to all others.',
    complexity: several,
  })
  async notes(@Parent() { id, answer }: AnswerSeen, @Context() context: RequestContext): Promise<AddedRow[]> {
    if (!canAnswer(context.viewer, answer).ok) return [];
    return (await context.loader<Id, AddedRow[]>(NOTES, (ids) => this.trace.notes(ids)).load(id)) ?? [];
  }

  @OfViewer()
  @ResolveField(authorType, {
    nullable: true,
    description: 'Who writes it; to those who answer.',
    complexity: several,
  })
  assignee(@Parent() { answer }: AnswerSeen, @Context() context: RequestContext) {
    return canAnswer(context.viewer, answer).ok && answer.assignee
      ? authorOf(this.authors, answer.assignee, context)
      : null;
  }

  @OfViewer()
  @ResolveField(authorType, {
    nullable: true,
    description: 'Who wrote what is prepared; to those who answer.',
    complexity: several,
  })
  preparedBy(@Parent() { answer }: AnswerSeen, @Context() context: RequestContext) {
    const by = answer.state === 'prepared' ? answer.preparedBy : undefined;
    return canAnswer(context.viewer, answer).ok && by ? authorOf(this.authors, by, context) : null;
  }
}

/** Who corrected. */
@Resolver(() => AnswerCorrectionView)
export class CorrectionsResolver {
  constructor(@Inject(Authors) private readonly authors: Authors) {}

  @ResolveField(authorType, { description: 'Who corrected it.', complexity: several })
  author(@Parent() { by }: AddedRow, @Context() context: RequestContext) {
    return authorOf(this.authors, by, context);
  }
}

/** Who wrote a note. */
@Resolver(() => AnswerNoteView)
export class NotesResolver {
  constructor(@Inject(Authors) private readonly authors: Authors) {}

  @ResolveField(authorType, { description: 'Who wrote it.', complexity: several })
  author(@Parent() { by }: AddedRow, @Context() context: RequestContext) {
    return authorOf(this.authors, by, context);
  }
}

const [SLIPS, CORRECTIONS, TOGETHER, NOTES] = [class Slips {}, class Corrections {}, class Together {}, class Notes {}];

function authorOf(authors: Authors, id: Id, context: RequestContext) {
  return context.loader<Id, { name: string }>(Authors, (ids) => authors.ofPersons(ids)).load(id);
}

function several({ childComplexity }: { childComplexity: number }): number {
  return 2 + childComplexity;
}

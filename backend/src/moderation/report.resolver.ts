import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isId, type Id, type Refusal } from '@mondee/kernel';
import { basisOf, isHidden, type Case, type Report } from '@mondee/domain/moderation';
import { Access, OfViewer, Public } from '../platform/access/access';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { Rooms } from '../platform/rooms/rooms';
import { CaseStore } from './case.store';
import { JudgedThings } from './judged-things';
import { LogStore } from './log.store';
import { LogArgs, ReportContentInput } from './moderation.inputs';
import { ReportContent } from './report-content';
import { ReportStore } from './report.store';
import {
  HiddenContentView,
  LogConnectionView,
  MonthView,
  ReportableView,
  ReportOutcome,
  ReportStatusView,
} from './report.view';

const RECEIPT = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/;

/** What anyone may do and read of moderation, signed in or not. */
@Resolver(() => ReportStatusView)
export class ReportResolver {
  constructor(
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(ReportStore) private readonly reports: ReportStore,
    @Inject(LogStore) private readonly log: LogStore,
    @Inject(ReportContent) private readonly report: ReportContent,
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(JudgedThings) private readonly things: JudgedThings,
  ) {}

  @OfViewer()
  @Public()
  @Query(() => ReportableView, {
    nullable: true,
    description: 'What is about to be reported, as the viewer sees it.',
    complexity: 3,
  })
  async reportable(
    @Args('kind', { type: () => String, description: 'What kind of thing.' }) kind: string,
    @Args('id', { type: () => ID, description: 'The thing.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<ReportableView | undefined> {
    return isId(id) ? this.things.reportable({ kind, id }, context.viewer, context.language) : undefined;
  }

  @Public()
  @Query(() => HiddenContentView, {
    nullable: true,
    description: 'That a thing is hidden, when and why; nothing for one that is not.',
    complexity: 3,
  })
  async hiddenContent(
    @Args('kind', { type: () => String, description: 'What kind of thing.' }) kind: string,
    @Args('id', { type: () => ID, description: 'The thing.' }) id: string,
  ): Promise<HiddenContentView | undefined> {
    const [found] = isId(id) && this.rooms.moderated(kind) ? await this.cases.hidingOf({ kind, id }) : [];
    if (!found || !isHidden(found.case)) return undefined;
    const { reason, scope, until, at } = found.case.decision;
    return {
      caseId: found.case.id,
      ...{ at, reason, basis: basisOf(reason), part: scope !== 'whole', appealed: found.case.state === 'appealed' },
      ...(until && { until }),
    };
  }

  @OfViewer()
  @Public()
  @Query(() => ReportStatusView, {
    nullable: true,
    description: 'What became of a report, by its receipt.',
    complexity: 3,
  })
  async reportStatus(
    @Args('receipt', { type: () => String, description: 'The receipt.' }) receipt: string,
  ): Promise<ReportStatusView | undefined> {
    const asked = receipt.trim().toUpperCase();
    const found = RECEIPT.test(asked) ? await this.reports.byReceipt(asked) : undefined;
    return found && statusOf(found.report, found.case);
  }

  @Public()
  @Query(() => LogConnectionView, {
    description: 'Decisions of moderation, newest first, without what or whom they were about.',
    complexity: perRow,
  })
  moderationLog(@Args() { first, after }: LogArgs) {
    return this.log.page({ first: pageSize(first), ...(after && { after }) });
  }

  @Public()
  @Query(() => [MonthView], { description: 'What moderation did, month by month.', complexity: 36 })
  moderationMonths(): Promise<MonthView[]> {
    return this.log.months();
  }

  @Access('moderation.report')
  @Mutation(() => ReportOutcome, {
    description: 'Reports a thing; anyone may, without an account too.',
    complexity: 20,
  })
  async reportContent(
    @Args('input', { description: 'The notice.' }) { kind, id, ...input }: ReportContentInput,
    @Context() { viewer, language }: RequestContext,
  ): Promise<ReportStatusView | Refusal> {
    const received = await this.report.run(viewer, { kind, id: id as Id }, input, language);
    return answerTo(received, async ({ receipt }) => this.reportStatus(receipt));
  }
}

/** What the reporter is told: the decision and its reason, never who the author is or what else was said. */
function statusOf({ receipt, reason, receivedAt }: Report, one: Case): ReportStatusView {
  const told = { receipt, reason, receivedAt, due: one.due };
  if (one.state === 'dismissed')
    return { ...told, state: 'kept', decidedAt: one.settlement.at, why: one.settlement.text };
  if (one.state === 'restored') return { ...told, state: 'kept', decidedAt: one.settlement.at };
  return isHidden(one) ? { ...told, state: 'hidden', decidedAt: one.decision.at } : { ...told, state: 'received' };
}

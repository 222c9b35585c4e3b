import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  canRun,
  membersOn,
  planMeetings,
  quorumOf,
  rollOf,
  takeStep,
  type Body,
  type Holding,
  type Meeting,
  type MeetingContext,
  type PlanInput,
  type StepInput,
} from '@mondee/domain/assemblies';
import { addDays, dayIn, isDay, isId, newId, ok, refuse, type Id, type Result } from '@mondee/kernel';
import { ruleContext, ZONE } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { Pdf } from '../platform/pdf/pdf';
import { BodyStore } from './body.store';
import { MeetingStore } from './meeting.store';
import { seenMeeting } from './seen-meeting';
import { minutesLines } from './write-minutes';

/** Plans meetings and runs them, step by step. */
@Injectable()
export class RunMeeting {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(BodyStore) private readonly bodies: BodyStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(Pdf) private readonly pdf: Pdf,
  ) {}

  /** A series is as many meetings; answers with the first. Ids may come from the device that asks. */
  plan(
    viewer: Viewer,
    asked: { body: string; meetingId?: string; secondOf?: string; ids?: readonly Id[] },
    input: PlanInput,
    how?: ActRequest,
  ): Promise<Result<Id>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const found = isId(asked.body) ? await this.bodies.hold(tx, asked.body) : undefined;
      if (!found) return refuse('assemblies.NotFound', { field: 'bodyId' });
      const { meetingId } = asked;
      if (meetingId !== undefined && !isId(meetingId)) return refuse('platform.NotAnId', { field: 'meetingId' });
      const before = meetingId && (await this.meetings.hold(tx, meetingId));
      if (before) return before.meeting.body === found.body.id ? done(meetingId) : refuse('assemblies.NotFound');
      const count = Number.isSafeInteger(input.count) ? Math.min(Math.max(Number(input.count), 1), 200) : 1;
      const ids = Array.from({ length: count }, (_, at) => asked.ids?.[at] ?? newId(Date.parse(act.at)));
      if (meetingId) ids[0] = meetingId;
      const ctx = contextOf(viewer, found.body, found.seats, dayIn(act.at, ZONE));
      const second = await this.secondOf(tx, asked.secondOf, input, found);
      if (!second.ok) return second;
      const planned = planMeetings(input, ids, act, ctx, second.value);
      if (!planned.ok) return planned;
      for (const one of planned.value.state) await this.meetings.insert(tx, one);
      return done(ids[0]!, ...planned.value.facts);
    });
  }

  /** The same step sent twice is taken once: what left without an answer may be sent again. */
  step(
    viewer: Viewer,
    meeting: string,
    stepId: string | undefined,
    input: StepInput,
    how?: ActRequest,
  ): Promise<Result<Id>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      if (stepId !== undefined && !isId(stepId)) return refuse('platform.NotAnId', { field: 'stepId' });
      const found = isId(meeting) ? await this.meetings.hold(tx, meeting) : undefined;
      if (!found) return refuse('assemblies.NotFound', { field: 'meetingId' });
      const id = stepId ?? newId(Date.parse(act.at));
      const [body] = await this.bodies.byIds([found.meeting.body]);
      const seats = await this.bodies.seatsOf([found.meeting.body]);
      const ctx = contextOf(viewer, body!, seats, dayIn(found.meeting.startsAt, ZONE));
      const can = canRun(ctx.viewer, ctx.body.id, ctx.members);
      if (can.ok && found.steps.some((one) => one.id === id)) return done(found.meeting.id);
      const taken = takeStep(found.meeting, input, id, act, ctx);
      if (!taken.ok) return taken;
      if (await this.meetings.stepElsewhere(tx, id, found.meeting.id))
        return refuse('assemblies.NotFound', { field: 'stepId' });
      await this.meetings.add(tx, taken.value.state, taken.value.step, found.steps.length + 1);
      const onLine = taken.value.step.kind === 'publish-minutes';
      const sha256 = onLine ? await this.keepMinutes(tx, taken.value.state, body!, seats) : undefined;
      const facts = taken.value.facts.map((fact) => (sha256 ? { ...fact, data: { ...fact.data, sha256 } } : fact));
      return done(found.meeting.id, ...facts);
    });
  }

  /** Writes the document that goes on line, in French, and keeps it with its hash: it is never written again. */
  private async keepMinutes(tx: Tx, meeting: Meeting, body: Body, seats: readonly Holding[]): Promise<string> {
    const corrections = meeting.minutesOf.corrections.map(({ text }) => text);
    const lines = minutesLines(seenMeeting(meeting, body, seats, 'fr'), corrections, 'fr');
    const document = await this.pdf.of({ title: lines[0]!.text, author: body.name, language: 'fr', lines });
    const sha256 = createHash('sha256').update(document).digest('hex');
    await this.meetings.keepDocument(tx, meeting.id, sha256, document);
    return sha256;
  }

  /** The meeting that lacked its quorum, when this one is to be its second notice. */
  private async secondOf(
    tx: Tx,
    id: string | undefined,
    { firstDay }: PlanInput,
    { body, seats }: { body: Body; seats: Holding[] },
  ): Promise<Result<Meeting | undefined>> {
    if (id === undefined) return ok(undefined);
    const first = isId(id) ? await this.meetings.hold(tx, id) : undefined;
    if (first?.meeting.body !== body.id) return refuse('assemblies.NotFound', { field: 'secondOf' });
    const { meeting } = first!;
    const on = dayIn(meeting.startsAt, ZONE);
    const days = body.rules.secondNoticeDays;
    const roll = rollOf(body, membersOn(seats, on), meeting);
    const opened = meeting.state === 'open' || meeting.state === 'closed';
    if (!opened || !days || quorumOf(body.rules, roll).met)
      return refuse('assemblies.QuorumWasThere', { field: 'secondOf' });
    const from = addDays(on, days);
    if (isDay(firstDay) && firstDay < from)
      return refuse('assemblies.SecondTooSoon', { field: 'firstDay', params: { days, from } });
    return ok(meeting);
  }
}

function contextOf(viewer: Viewer, body: Body, seats: readonly Holding[], on: string): MeetingContext {
  return { ...ruleContext(viewer), body, members: membersOn(seats, on) };
}

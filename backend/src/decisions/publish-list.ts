import { Inject, Injectable } from '@nestjs/common';
import { canRun, membersOn } from '@mondee/domain/assemblies';
import { canRecord, deliberates, listDue, listFact, listOf, meetingDay } from '@mondee/domain/decisions';
import { mayAct } from '@mondee/domain/people';
import { isId, refuse, type Id, type Result } from '@mondee/kernel';
import { BodyStore, MeetingStore } from '../assemblies';
import { ruleContext, ZONE } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { DeliberationListStore } from './deliberation-list.store';

/** Puts the list of deliberations of a meeting on line: one button, and it no longer changes. */
@Injectable()
export class PublishList {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(BodyStore) private readonly bodies: BodyStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(DeliberationListStore) private readonly lists: DeliberationListStore,
  ) {}

  run(viewer: Viewer, meetingId: string, how?: ActRequest): Promise<Result<Id>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const found = isId(meetingId) ? await this.meetings.hold(tx, meetingId) : undefined;
      const held = found && (await this.bodies.hold(tx, found.meeting.body));
      if (!found || !held) return refuse('decisions.NoSuchMeeting', { field: 'meetingId' });
      const { meeting } = found;
      const ctx = ruleContext(viewer);
      const allowed = mayAct(ctx, act);
      if (!allowed.ok) return allowed;
      const on = meetingDay(meeting, ZONE);
      const may = canRun(ctx.viewer, held.body.id, membersOn(held.seats, on));
      if (!may.ok && !canRecord(ctx.viewer).ok) return may;
      if (!deliberates(held.body))
        return refuse('decisions.NotPublicBody', { field: 'meetingId', params: { body: held.body.name } });
      const lines = listOf(meeting);
      if (!lines.ok) return lines;
      await this.lists.await(tx, meeting.id, held.body.id, on);
      // sent twice, it is published once
      if ((await this.lists.hold(tx, meeting.id))!.published) return done(meeting.id);
      await this.lists.publish(tx, meeting.id, lines.value, act.at);
      const said = { body: held.body.name, title: meeting.title, due: listDue(on) };
      return done(meeting.id, listFact('DeliberationsListed', meeting.id, said));
    });
  }
}

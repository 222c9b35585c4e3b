import { Inject, Injectable } from '@nestjs/common';
import {
  membersOn,
  templateFor,
  vacancies,
  votes,
  type Body,
  type Holding,
  type Meeting,
} from '@mondee/domain/assemblies';
import { dayIn, type Clock, type Id, type Language } from '@mondee/kernel';
import { ZONE } from '../people';
import { CLOCK } from '../platform/facts/acts';
import { BodyStore } from './body.store';
import type { BodyView } from './body.view';
import { MeetingStore } from './meeting.store';
import type { MeetingView } from './meeting.view';
import { seenMeeting } from './seen-meeting';

/** Bodies and meetings as anybody sees them, today. */
@Injectable()
export class SeenBodies {
  constructor(
    @Inject(BodyStore) private readonly bodies: BodyStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get today(): string {
    return dayIn(this.clock.now(), ZONE);
  }

  async all(): Promise<BodyView[]> {
    return this.views(await this.bodies.all());
  }

  async byIds(ids: readonly Id[]): Promise<BodyView[]> {
    return this.views(await this.bodies.byIds(ids));
  }

  async meeting(id: Id, language: Language): Promise<MeetingView | undefined> {
    const [meeting] = await this.meetings.byIds([id]);
    if (!meeting) return undefined;
    const [[body], seats] = await Promise.all([this.bodies.byIds([meeting.body]), this.bodies.seatsOf([meeting.body])]);
    return seenMeeting(meeting, body!, seats, language);
  }

  /** A meeting with who sat on its day: for what only they read. */
  async withMembers(id: Id): Promise<{ meeting: Meeting; members: Holding[] } | undefined> {
    const [meeting] = await this.meetings.byIds([id]);
    if (!meeting) return undefined;
    const seats = await this.bodies.seatsOf([meeting.body]);
    return { meeting, members: membersOn(seats, dayIn(meeting.startsAt, ZONE)) };
  }

  private async views(bodies: Body[]): Promise<BodyView[]> {
    const seats = await this.bodies.seatsOf(bodies.map(({ id }) => id));
    return bodies.map((body) =>
      seenBody(
        body,
        seats.filter((one) => one.body === body.id),
        this.today,
      ),
    );
  }
}

function seenBody(body: Body, seats: readonly Holding[], today: string): BodyView {
  const { id, name, about, template, parent } = body;
  const { source, deliberates } = templateFor(template, body.population);
  const free = new Map(vacancies(body, seats, today).map((one) => [one.college, one.seats.length]));
  return {
    ...{ id, kind: 'body', label: name, path: `/instances/${id}`, name, about, template, source, deliberates },
    ...(parent && { parent }),
    colleges: body.colleges.map((one) => ({ ...one, vacant: free.get(one.id) ?? 0 })),
    memberCount: membersOn(seats, today).filter(votes).length,
  };
}

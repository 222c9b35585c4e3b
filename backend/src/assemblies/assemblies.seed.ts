import { Inject, Injectable } from '@nestjs/common';
import type { StepInput } from '@mondee/domain/assemblies';
import { newId, unwrap, type Id } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import type { Viewer } from '../platform/access/viewer';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at, day } from '../platform/rooms/story-time';
import { STORY_BODIES, type StoryBody, type StoryMeeting } from './assemblies-story.seed';
import { BodyStore } from './body.store';
import { KeepBody } from './keep-body';
import { RunMeeting } from './run-meeting';

const irene: Viewer = { person: CAST.irene.id, roles: CAST.irene.roles, mandates: [] };
const FOUNDED = 200;
/** A month before, so that every notice is in time. */
const PLANNED = 30;
const NOTICED = 15;

/** Three bodies and their meetings, by the acts that a secretary does: a meeting is played at its hour. */
@Injectable()
export class AssembliesSeed implements Seed {
  constructor(
    @Inject(KeepBody) private readonly keep: KeepBody,
    @Inject(RunMeeting) private readonly run: RunMeeting,
    @Inject(BodyStore) private readonly bodies: BodyStore,
  ) {}

  steps(): readonly SeedStep[] {
    return STORY_BODIES.flatMap((story) => [
      { at: at(FOUNDED, '09:00'), run: () => this.found(story) },
      ...story.meetings.flatMap((meeting) => this.meeting(story, meeting)),
    ]);
  }

  private async found({ id, body, members }: StoryBody): Promise<void> {
    unwrap(await this.keep.create(irene, id, body));
    for (const [at, names] of members.entries())
      for (const [seat, written] of names.entries()) {
        const [name = '', organisation] = written.split(', ');
        const person = Object.values(CAST).find((one) => one.name === name)?.id;
        const role = at === 0 && seat === 0 ? ('chair' as const) : ('member' as const);
        const asked = { college: `c${at + 1}`, name, role, organisation, person, from: day(FOUNDED) };
        unwrap(await this.keep.takeSeat(irene, id, withoutNothing(asked)));
      }
  }

  private meeting(story: StoryBody, one: StoryMeeting): SeedStep[] {
    const ahead = one.held < 0;
    const items = one.items.map(() => newId(Date.now()));
    const plan: SeedStep = {
      at: at(ahead ? 5 : one.held + PLANNED, '09:10'),
      run: async () => {
        const asked = { body: story.id, meetingId: one.id };
        unwrap(await this.run.plan(irene, asked, { ...one.plan, firstDay: day(one.held) }));
        for (const [at, { title, votes }] of one.items.entries())
          await this.step(one.id, {
            kind: 'item',
            item: items[at]!,
            title,
            minutes: 30,
            purpose: votes ? 'decision' : 'discussion',
          });
        if (ahead) await this.step(one.id, { kind: 'notice' });
      },
    };
    if (ahead) return [plan];
    return [
      plan,
      { at: at(one.held + NOTICED, '09:20'), run: () => this.step(one.id, { kind: 'notice' }) },
      { at: at(one.held, '18:30'), run: () => this.sit(story, one, items) },
      ...this.minutes(one),
    ];
  }

  private async sit(story: StoryBody, one: StoryMeeting, items: readonly Id[]): Promise<void> {
    const seats = await this.bodies.seatsOf([story.id]);
    const names = story.members.flat().map((written) => written.split(', ')[0]!);
    const members = names.map((name) => seats.find((seat) => seat.name === name)!.id);
    for (const [at, member] of members.entries())
      await this.step(one.id, { kind: one.away?.includes(at) ? 'excuse' : 'arrive', member });
    await this.step(one.id, { kind: 'open', chair: names[0], secretary: CAST.irene.name });
    for (const [at, { debate, votes, title }] of one.items.entries()) {
      const item = items[at]!;
      await this.step(one.id, { kind: 'open-item', item });
      if (one.recused !== undefined && at === one.items.length - 1)
        await this.step(one.id, {
          kind: 'recuse',
          item,
          member: members[one.recused]!,
          reason: 'Intéressé au dossier',
        });
      const counts = votes?.map(([yes, no, abstain], i) => ({ college: `c${i + 1}`, for: yes, against: no, abstain }));
      if (counts) await this.step(one.id, { kind: 'vote', item, counts, text: title });
      await this.step(one.id, { kind: 'debate', item, text: debate, version: 0 });
      await this.step(one.id, { kind: 'close-item', item });
    }
    await this.step(one.id, { kind: 'close' });
  }

  private minutes({ id, held, minutes }: StoryMeeting): SeedStep[] {
    if (!minutes) return [];
    const draft: SeedStep = { at: at(held - 1, '10:40'), run: () => this.step(id, { kind: 'draft-minutes' }) };
    if (minutes === 'draft') return [draft];
    const publish = async () => {
      await this.step(id, { kind: 'adopt-minutes' });
      for (const as of ['chair', 'secretary']) await this.step(id, { kind: 'sign-minutes', as, onPaper: true });
      await this.step(id, { kind: 'publish-minutes' });
    };
    return [draft, { at: at(held - 40, '10:45'), run: publish }];
  }

  private async step(meeting: Id, input: StepInput): Promise<void> {
    unwrap(await this.run.step(irene, meeting, undefined, input));
  }
}

function withoutNothing<T extends object>(of: T) {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined));
}

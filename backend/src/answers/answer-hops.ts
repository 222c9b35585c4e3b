import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import { Authors } from '../platform/access/authors';
import type { Viewer } from '../platform/access/viewer';
import type { Describer, HopText, Seen } from '../platform/rooms/define-room';
import { Rooms } from '../platform/rooms/rooms';
import { ANSWER_ANCHOR } from './answer-fields.resolver';
import { AnswerStore } from './answer.store';
import type { AnswerSeen } from './answer.view';

/** How answers stand on a thread: promised, being written (to those who write), given. */
@Injectable()
export class AnswerHops implements Describer {
  constructor(
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(Authors) private readonly authors: Authors,
  ) {}

  views(ids: readonly Id[], viewer: Viewer): Promise<Seen[]> {
    return this.answers.publicByIds(viewer, ids);
  }

  async describe(ids: readonly Id[], viewer: Viewer, language: Language): Promise<HopText[]> {
    const seen = await this.answers.publicByIds(viewer, ids);
    const [subjects, authors] = await Promise.all([this.subjects(seen, viewer, language), this.authorsOf(seen)]);
    return seen.flatMap((one) => {
      const subject = subjects.get(one.answer.to.id);
      return subject ? [hop(one, subject, authors.get(one.answeredById), language)] : [];
    });
  }

  /** What they answer, as this viewer sees it: an answer to what is hidden is hidden. */
  private async subjects(seen: readonly AnswerSeen[], viewer: Viewer, language: Language): Promise<Map<Id, HopText>> {
    const kinds = [...new Set(seen.map(({ answer }) => answer.to.kind))];
    const told = await Promise.all(
      kinds.map((kind) => {
        const ids = seen.filter(({ answer }) => answer.to.kind === kind).map(({ answer }) => answer.to.id);
        return this.rooms.describer(kind)?.describe(ids, viewer, language) ?? [];
      }),
    );
    return new Map(told.flat().map((text) => [text.id, text]));
  }

  private async authorsOf(seen: readonly AnswerSeen[]): Promise<Map<Id | null, string>> {
    const ids = [...new Set(seen.flatMap(({ answeredById }) => answeredById ?? []))];
    const names = ids.length ? await this.authors.ofPersons(ids) : [];
    return new Map(ids.map((id, i) => [id, names[i]!.name]));
  }
}

function hop(one: AnswerSeen, subject: HopText, author: string | undefined, language: Language): HopText {
  const given = one.state === 'published';
  return {
    id: one.id,
    kind: one.kind,
    label: message(language, 'answers.label', { title: subject.label }),
    path: subject.path + ANSWER_ANCHOR,
    at: (one.answeredAt ?? one.promisedAt).toISOString(),
    state: given ? 'DONE' : one.state === 'prepared' ? 'NOW' : 'TODO',
    sentence: message(language, `hops.answer.${sentence(one)}`, {
      due: one.due,
      days: one.overdueDays,
      author: author ?? '',
      quality: one.quality ?? '',
    }),
    ...(author && { author }),
    ...(given && { channel: one.channel }),
    loops: 0,
  };
}

function sentence({ state, verdict, overdueDays }: AnswerSeen): string {
  if (state === 'published') return verdict!;
  if (state === 'prepared') return 'prepared';
  return overdueDays > 0 ? 'overdue' : 'awaited';
}

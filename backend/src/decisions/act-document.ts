import { actNumber, type Decision, type OfficialAct } from '@mondee/domain/decisions';
import { dayIn } from '@mondee/kernel';
import { message } from '@mondee/messages';
import { ZONE } from '../people';
import type { DocumentLine, WrittenDocument } from '../platform/pdf/pdf';

/** The document of an act, word for word: French, as the law asks. @param first the act that it is about, if another */
export function actDocument(of: OfficialAct, decision: Decision, first?: OfficialAct): WrittenDocument {
  const say = (key: string, params: Record<string, string | number> = {}) =>
    message('fr', `platform.act.${key}`, params);
  const number = actNumber(of);
  const line = (as: DocumentLine['as'], text: string): DocumentLine => ({ as, text });
  const written = (text: string) =>
    text
      .split('\n')
      .filter((one) => one.trim())
      .map((one) => line('p', one));
  const { votes } = decision;
  const title = say(`title.${of.nature}`, { number, subject: of.subject });
  const lines: DocumentLine[] = [
    line('h1', title),
    line('p', say('by', { authority: of.authority, body: of.bodyName, siret: of.siret })),
    line('p', say('actedOn', { day: of.actedOn })),
    ...(first ? [line('p', say('on', { number: actNumber(first), day: first.actedOn, subject: first.subject }))] : []),
    ...(first ? [] : [line('h2', say('grounds')), ...written(decision.grounds)]),
    line('h2', say(first ? 'change' : 'text')),
    ...written(of.text),
    ...(first
      ? []
      : [
          line('h2', say('vote')),
          line('p', say('votes', { for: votes.for, against: votes.against, abstentions: votes.abstentions })),
          line('p', say(decision.adopted ? 'adopted' : 'refused')),
        ]),
    line('h2', say('signature')),
    line('p', say('signed', { name: of.authorName, quality: of.quality })),
    line('p', say('online', { day: dayIn(of.onlineAt, ZONE) })),
  ];
  return { title, author: of.authority, language: 'fr', lines };
}

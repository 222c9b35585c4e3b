import { JsonValue } from '../reading/json';
import { clip, Unreadable } from '../reading/unreadable';
import { consent, ConsentFault, type ConsentRound } from './consent';

/** Reads `{members, rounds: [{answers: [{member, answer, reason}], closings: [{member, by, reason}]}]}`. */
export function readConsent(text: string): { members: string[]; rounds: ConsentRound[] } {
  const root = JsonValue.parse(text).only('members', 'rounds');
  const members = root
    .get('members')
    .list()
    .map((one) => one.id());
  const twice = members.find((one, i) => members.indexOf(one) < i);
  if (twice !== undefined) throw new Unreadable('MemberTwice', `“${clip(twice)}” is there twice`);
  const reason = (row: JsonValue) => (row.get('reason').missing ? {} : { reason: row.get('reason').text() });
  const rounds = root
    .get('rounds')
    .list()
    .map((row): ConsentRound => {
      const closings = row.only('answers', 'closings').get('closings');
      return {
        answers: row
          .get('answers')
          .list()
          .map((one) => ({
            member: one.only('member', 'answer', 'reason').get('member').id(),
            answer: one.get('answer').oneOf(['consent', 'abstain', 'object']),
            ...reason(one),
          })),
        closings: (closings.missing ? [] : closings.list()).map((one) => ({
          member: one.only('member', 'by', 'reason').get('member').id(),
          by: one.get('by').oneOf(['amendment', 'withdrawal', 'finding']),
          ...reason(one),
        })),
      };
    });
  try {
    consent(members, rounds);
  } catch (fault) {
    if (fault instanceof ConsentFault) throw new Unreadable(fault.code, fault.message);
    throw fault;
  }
  return { members, rounds };
}

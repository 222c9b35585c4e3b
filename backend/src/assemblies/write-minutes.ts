import { dayIn, type Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import { ZONE } from '../people';
import type { DocumentLine } from '../platform/pdf/pdf';
import type { MeetingView } from './meeting.view';

/** One line of minutes: a heading of a level, a paragraph, or an item of a list. */
export type Line = DocumentLine;

/** Minutes made from what happened; the debate is as the secretary wrote it. */
export function minutesLines(of: MeetingView, corrections: readonly string[], language: Language): Line[] {
  const say = (key: string, params: Record<string, string | number> = {}) =>
    message(language, `minutes.${key}`, params);
  const time = (at: Date) =>
    at.toLocaleTimeString(language === 'fr' ? 'fr-FR' : 'en-GB', { timeZone: ZONE, timeStyle: 'short' });
  const day = (at: string) => say('day', { day: at });
  const lines: Line[] = [];
  const add = (as: Line['as'], text: string) => lines.push({ as, text });
  const began = of.openedAt ?? of.startsAt;
  add('h1', say('title', { body: of.bodyName, title: of.title }));
  add('p', say(`state.${of.minutesState}`));
  add('p', say('when', { day: day(dayIn(began.toISOString(), ZONE)), time: time(began), place: of.place }));
  add('p', say('who', { chair: of.chair ?? '—', secretary: of.secretary ?? '—' }));
  if (of.urgency) add('p', say('urgency', { reason: of.urgency }));
  if (of.secondOf) add('p', say('second'));
  add('h2', say('attendance'));
  const named = (standing: string) => of.members.filter((one) => one.standing === standing);
  const list = (key: string, names: readonly string[]) =>
    names.length && add('p', say(key, { names: names.join(', ') }));
  list(
    'present',
    [...named('present'), ...named('recused')].map(({ name, site }) => (site ? `${name} (${site})` : name)),
  );
  list(
    'represented',
    named('represented').map(({ name, proxy }) => say('by', { name, proxy: proxy ?? '—' })),
  );
  list(
    'excused',
    named('excused').map(({ name }) => name),
  );
  list(
    'absent',
    named('absent').map(({ name }) => name),
  );
  add('p', of.quorum.text);
  add('h2', say('agenda'));
  for (const item of of.items) {
    add('h3', `${item.rank}. ${item.title}`);
    for (const paper of item.papers) add('li', say('paper', { paper }));
    for (const text of item.debate.split('\n').filter(Boolean)) add('p', text);
    list('recused', item.recused);
    const { vote } = item;
    if (vote) {
      const sum = (side: 'for' | 'against' | 'abstain') => vote.counts.reduce((all, one) => all + one[side], 0);
      const counts = { for: sum('for'), against: sum('against'), abstain: sum('abstain') };
      add('p', say('vote', { question: vote.question, ...counts, adopted: String(vote.adopted) }));
      add('p', vote.why);
      for (const side of ['for', 'against', 'abstain'])
        list(
          `names.${side}`,
          vote.names.filter((one) => one.side === side).map(({ name }) => name),
        );
    }
    if (item.decided) add('p', say('decided', { text: item.decided }));
    if (item.state === 'postponed') add('p', say('postponed'));
  }
  if (of.tasks.length) add('h2', say('tasks'));
  for (const { what, who, due } of of.tasks) add('li', say('task', { what, who, due: day(due) }));
  if (corrections.length) add('h2', say('corrections'));
  for (const text of corrections) add('li', text);
  if (of.closedAt) add('p', say('closed', { time: time(of.closedAt) }));
  for (const { as, at, onPaper } of of.signed) {
    const name = (as === 'chair' ? of.chair : of.secretary) ?? '—';
    add('p', say(`signed.${as}`, { name, day: day(dayIn(at.toISOString(), ZONE)), onPaper: String(onPaper) }));
  }
  return lines;
}

const MARKS = { h1: '# ', h2: '## ', h3: '### ', p: '', li: '- ' } as const;

/** As Markdown: what people wrote is text, never a mark of ours. */
export function asMarkdown(lines: readonly Line[]): string {
  const safe = (text: string) => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
  return `${lines.map(({ as, text }) => `${MARKS[as]}${safe(text)}`).join('\n\n')}\n`;
}

/** As a page that stands alone. */
export function asHtml(lines: readonly Line[], language: Language): string {
  const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const row = ({ as, text }: Line) =>
    as === 'li' ? `<ul><li>${safe(text)}</li></ul>` : `<${as}>${safe(text)}</${as}>`;
  const body = lines.map(row).join('\n').replaceAll('</ul>\n<ul>', '\n');
  const title = safe(lines[0]?.text ?? '');
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>\n<body><main>\n${body}\n</main></body></html>\n`;
}

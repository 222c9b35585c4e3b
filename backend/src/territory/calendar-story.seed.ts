import { gzipSync } from 'node:zlib';
import { at } from '../platform/rooms/story-time';

interface Happening {
  readonly uid: string;
  /** Negative: to come. */
  readonly daysAgo: number;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly place: string;
}

/** Invented: two evenings that were, and three to come. */
export const HAPPENINGS: readonly Happening[] = [
  {
    ...{ uid: 'velos', daysAgo: 18, from: '14:00', to: '17:00' },
    title: 'Réparer son vélo avant l’hiver',
    place: 'Halle de La Chapelle-en-Vercors',
  },
  {
    ...{ uid: 'navette', daysAgo: 6, from: '18:30', to: '20:00' },
    title: 'La navette, racontée par celles et ceux qui la prennent',
    place: 'Salle des fêtes, Vassieux-en-Vercors',
  },
  {
    ...{ uid: 'mondee', daysAgo: -4, from: '19:00', to: '21:30' },
    title: 'Mondée\u00a0: on casse les noix et on parle du plan',
    place: 'Maison commune, Saint-Agnan-en-Vercors',
  },
  {
    ...{ uid: 'eau', daysAgo: -11, from: '18:00', to: '20:00' },
    title: 'L’eau du plateau, réunion ouverte à tous',
    place: 'Salle du conseil, Saint-Jean-en-Royans',
  },
  {
    ...{ uid: 'haies', daysAgo: -25, from: '09:00', to: '12:30' },
    title: 'Planter les haies ensemble',
    place: 'Départ devant la mairie, Saint-Laurent-en-Royans',
  },
];

/** The file that a town hall would export from its own calendar, packed as the screen sends it. */
export function storyCalendar(): string {
  const stamp = (instant: string) => instant.replaceAll(/[-:]|\.\d{3}/g, '');
  const events = HAPPENINGS.flatMap(({ uid, daysAgo, from, to, title, place }) => [
    ...['BEGIN:VEVENT', `UID:${uid}@demo.mondee.example`, `DTSTAMP:${stamp(at(20, '08:00'))}`],
    ...[`DTSTART:${stamp(at(daysAgo, from))}`, `DTEND:${stamp(at(daysAgo, to))}`],
    ...[`SUMMARY:${title.replaceAll(',', '\\,')}`, `LOCATION:${place.replaceAll(',', '\\,')}`, 'END:VEVENT'],
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mondee//demonstration//FR',
    ...events,
    'END:VCALENDAR',
    '',
  ];
  return gzipSync(lines.join('\r\n')).toString('base64');
}

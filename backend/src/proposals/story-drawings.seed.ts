import type { PROPOSALS } from '@mondee/testing/story';

/** A drawing of ours for the demonstration, and what it shows. */
export interface Drawing {
  readonly svg: string;
  readonly alt: string;
}

const SKY = { day: ['#dfe8ec', '#f6efe0'], dusk: ['#33405f', '#c9a07c'], snow: ['#cfd9e2', '#eef1f2'] } as const;

/** The cliffs of the Vercors under a sky, and something in front of them. */
function scene(sky: keyof typeof SKY, ground: string, front: string): string {
  const [high, low] = SKY[sky];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">
    <defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${high}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs>
    <rect width="1200" height="800" fill="url(#s)"/>
    <path d="M0 430 L90 300 L210 320 L300 240 L470 255 L540 330 L690 300 L820 210 L960 225 L1040 310 L1200 280 V800 H0Z" fill="#8d9a94"/>
    <path d="M0 520 C200 420 330 500 520 460 S900 400 1200 480 V800 H0Z" fill="#5d7565"/>
    <path d="M0 610 C300 560 700 640 1200 570 V800 H0Z" fill="${ground}"/>${front}</svg>`;
}

const tree = (x: number, y: number, size: number, leaf = '#3f5a43') =>
  `<rect x="${x - size / 12}" y="${y - size / 2}" width="${size / 6}" height="${size / 2}" fill="#5b4431"/><ellipse cx="${x}" cy="${y - size * 0.8}" rx="${size * 0.42}" ry="${size * 0.5}" fill="${leaf}"/>`;
const person = (x: number, y: number, coat: string) =>
  `<circle cx="${x}" cy="${y - 92}" r="16" fill="#d9b493"/><path d="M${x - 24} ${y} L${x - 20} ${y - 62} Q${x} ${y - 84} ${x + 20} ${y - 62} L${x + 24} ${y}Z" fill="${coat}"/>`;
const house = (x: number, y: number, wall: string) =>
  `<rect x="${x}" y="${y - 110}" width="150" height="110" fill="${wall}"/><path d="M${x - 14} ${y - 108} L${x + 75} ${y - 180} L${x + 164} ${y - 108}Z" fill="#7c4a37"/><rect x="${x + 58}" y="${y - 62}" width="34" height="62" fill="#4e3a2b"/>`;

/** What hangs on some proposals of the story. */
export const DRAWINGS: Partial<Record<keyof typeof PROPOSALS, readonly Drawing[]>> = {
  shuttle: [
    {
      alt: 'Dessin : un petit car blanc attend à un arrêt du plateau ; une femme âgée avance avec sa canne.',
      svg: scene(
        'snow',
        '#e3e6e4',
        `<rect x="330" y="520" width="470" height="150" rx="26" fill="#fbfaf6" stroke="#2b2018" stroke-width="6"/><rect x="360" y="545" width="110" height="58" rx="8" fill="#9db7c4"/><rect x="490" y="545" width="110" height="58" rx="8" fill="#9db7c4"/><rect x="620" y="545" width="150" height="58" rx="8" fill="#9db7c4"/><path d="M330 625 H800" stroke="#2f6b4f" stroke-width="16"/><circle cx="430" cy="674" r="32" fill="#2b2018"/><circle cx="700" cy="674" r="32" fill="#2b2018"/><rect x="930" y="480" width="10" height="210" fill="#2b2018"/><circle cx="935" cy="470" r="30" fill="#2b3d9f"/>${person(870, 700, '#7c3f52')}<path d="M905 640 L925 704" stroke="#4e3a2b" stroke-width="7"/>`,
      ),
    },
  ],
  school: [
    {
      alt: 'Dessin : un passage surélevé devant l’école, deux enfants traversent avec une adulte.',
      svg: scene(
        'day',
        '#94a37e',
        `${house(140, 640, '#e6d9c1')}${house(310, 640, '#d9c6a7')}<path d="M0 800 L520 620 H700 L1200 800Z" fill="#77736c"/><path d="M330 720 H870 L850 690 H352Z" fill="#fbfaf6"/><path d="M280 760 H920 L895 735 H306Z" fill="#fbfaf6"/>${person(560, 742, '#2b3d9f')}${person(630, 752, '#b6552f')}${person(690, 750, '#2f6b4f')}${tree(1050, 660, 200)}`,
      ),
    },
    {
      alt: 'Dessin : la descente vue d’en haut, avec ses deux virages serrés avant l’école.',
      svg: scene(
        'day',
        '#8fa07a',
        `<path d="M980 560 C700 580 900 650 620 660 S520 760 200 800" fill="none" stroke="#77736c" stroke-width="46" stroke-linecap="round"/><path d="M980 560 C700 580 900 650 620 660 S520 760 200 800" fill="none" stroke="#fbfaf6" stroke-width="4" stroke-dasharray="26 22"/>${house(240, 700, '#e6d9c1')}${tree(820, 760, 150)}${tree(1080, 720, 190)}`,
      ),
    },
  ],
  water: [
    {
      alt: 'Dessin : une fontaine de pierre sur une place en plein soleil, sans ombre.',
      svg: scene(
        'day',
        '#d8c79f',
        `<circle cx="980" cy="130" r="70" fill="#f0c25e"/>${house(80, 650, '#e6d9c1')}${house(900, 650, '#d9c6a7')}<rect x="430" y="620" width="340" height="80" rx="14" fill="#a8a294"/><rect x="570" y="480" width="60" height="150" fill="#8f897b"/><path d="M630 520 Q700 530 690 620" fill="none" stroke="#6f9fb5" stroke-width="10"/><rect x="450" y="612" width="300" height="20" fill="#6f9fb5"/>`,
      ),
    },
  ],
  trail: [
    {
      alt: 'Dessin : un sentier entre deux rangs de noyers monte vers le col, barré par un tronc tombé.',
      svg: scene(
        'dusk',
        '#55643f',
        `<path d="M460 800 C560 700 500 660 600 590 S640 520 620 470" fill="none" stroke="#cdb893" stroke-width="70" stroke-linecap="round"/>${tree(300, 740, 260, '#46603f')}${tree(860, 730, 280, '#46603f')}${tree(420, 620, 150, '#3c5438')}${tree(770, 610, 150, '#3c5438')}<rect x="380" y="690" width="330" height="34" rx="17" fill="#5b4431" transform="rotate(-9 545 700)"/>`,
      ),
    },
  ],
  hedges: [
    {
      alt: 'Dessin : une haie jeune le long d’un chemin, des bénévoles plantent.',
      svg: scene(
        'day',
        '#a3a86b',
        `<path d="M0 740 C400 690 800 760 1200 690 V800 H0Z" fill="#cdb893"/>${[80, 190, 300, 410, 520, 640, 760, 880].map((x, i) => tree(x, 700 - (i % 3) * 6, 90 + (i % 2) * 30, '#4f7a4c')).join('')}${person(980, 740, '#b6552f')}${person(1070, 745, '#2b3d9f')}<path d="M1010 660 L1030 748" stroke="#4e3a2b" stroke-width="8"/>`,
      ),
    },
  ],
};

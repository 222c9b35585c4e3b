import { z } from 'zod';
import { LANGUAGES, ok, refuse } from '@mondee/kernel';
import { readColour } from '@mondee/domain/territory';
import type { DeclaredSetting } from '../platform/settings/declared-setting';

const text = (most: number) => z.string().trim().max(most).default('');
const shown = { by: 'facilitator', public: true } as const;
const legal = { schema: text(400), default: '', group: 'legal', by: 'administrator', public: true } as const;

/** What a territory sets of itself: how it is called and looks, and who answers for the site before the law. */
export const TERRITORY_SETTINGS: Readonly<Record<string, DeclaredSetting>> = {
  name: { schema: text(120), default: '', group: 'territory', ...shown },
  colour: { schema: z.string(), rule: readColour, default: '#2b3d9f', group: 'territory', ...shown },
  logo: {
    schema: z.union([
      z.null(),
      z.object({ path: z.string(), smallPath: z.string(), width: z.int(), height: z.int(), alt: z.string() }),
    ]),
    // A picture comes by its own act, which looks at it; here it can only be taken away.
    rule: (value) => (value === null ? ok(value) : refuse('territory.BadSetting', { field: 'value' })),
    default: null,
    group: 'territory',
    ...shown,
    ownScreen: true,
  },
  english: { schema: z.boolean(), default: true, group: 'territory', by: 'administrator', public: true },
  firstLanguage: { schema: z.enum(LANGUAGES), default: 'fr', group: 'territory', by: 'administrator', public: true },
  ready: {
    schema: z.boolean(),
    default: false,
    group: 'territory',
    by: 'administrator',
    public: true,
    ownScreen: true,
  },
  opensOn: {
    schema: z.string().refine((day) => day === '' || z.iso.date().safeParse(day).success),
    default: '',
    group: 'territory',
    by: 'administrator',
    public: true,
  },
  editor: legal,
  director: { ...legal, namesPeople: true },
  host: legal,
  contact: { ...legal, schema: z.union([z.literal(''), z.email().max(200)]) },
  accessibility: {
    ...{ schema: z.enum(['unassessed', 'none', 'partial', 'full']), default: 'unassessed' },
    ...{ group: 'legal', by: 'administrator', public: true },
  },
};

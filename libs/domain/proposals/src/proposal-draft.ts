import { isId, ok, plainText, refuse, type Id, type Refusal, type Result, type TextShape } from '@mondee/kernel';
import * as z from 'zod/mini';
import { checkPhotos, readDocuments, readPhotos, readPoint, type Photo, type Point } from './attachments';

export const PROPOSAL_SHAPES = {
  title: { min: 8, max: 120, lines: 'one' },
  need: { min: 20, max: 2000, lines: 'many' },
  idea: { min: 20, max: 4000, lines: 'many' },
} as const satisfies Record<string, TextShape>;

/** What an author has said so far. An empty field and an unwritten one are the same. */
export interface ProposalDraft {
  readonly title?: string;
  readonly need?: string;
  readonly idea?: string;
  readonly axis?: Id;
  /** INSEE code; null is everywhere in the territory. */
  readonly commune: string | null;
  /** Where exactly, when the author showed it. */
  readonly point?: Point;
  /** In the order of the author; none and an empty list are the same. */
  readonly photos?: readonly Photo[];
  readonly documents?: readonly Id[];
  /** The author agrees that the text stays, without their name, once they are forgotten. Not saying so is no. */
  readonly textStays?: true;
}

/** What may be handed in. */
export interface ProposalText {
  readonly title: string;
  readonly need: string;
  readonly idea: string;
  readonly axis: Id;
  readonly commune: string | null;
  readonly point?: Point;
  readonly photos?: readonly Photo[];
  readonly documents?: readonly Id[];
  /** The author agrees that the text stays, without their name, once they are forgotten. Not saying so is no. */
  readonly textStays?: true;
}

type Written = keyof typeof PROPOSAL_SHAPES;

/** A cleaned text; the refusal travels as the issue's message (its code) and its params. */
function written(field: Written, min: number) {
  return z.pipe(
    z.unknown(),
    z.transform((raw, context) => {
      const text = plainText('proposals', field, raw, { ...PROPOSAL_SHAPES[field], min });
      if (text.ok) return text.value;
      context.issues.push(asIssue(text.refusal, raw));
      return z.NEVER;
    }),
  );
}

/** While drafting only the upper bound holds, and nothing is the same as an empty text. */
function unfinished(field: Written) {
  return z.pipe(
    z.transform((raw: unknown): unknown => raw ?? ''),
    z.pipe(
      written(field, 0),
      z.transform((text) => (text === '' ? undefined : text)),
    ),
  );
}

/** Whatever a reader of ours reads; its refusal travels as above. An empty list is as none. */
function readBy<T>(reader: (raw: unknown) => Result<T>) {
  return z.pipe(
    z.transform((raw: unknown): unknown => raw),
    z.pipe(
      z.unknown(),
      z.transform((raw, context) => {
        const read = reader(raw);
        if (read.ok) return Array.isArray(read.value) && !read.value.length ? undefined : read.value;
        context.issues.push(asIssue(read.refusal, raw));
        return z.NEVER;
      }),
    ),
  );
}

const attached = {
  point: z.optional(readBy(readPoint)),
  documents: z.optional(readBy(readDocuments)),
  textStays: z.optional(z.transform((raw: unknown) => raw === true || undefined)),
};

function saidPhotos(raw: unknown): Result<readonly Photo[]> {
  const photos = readPhotos(raw);
  const said = photos.ok ? checkPhotos(photos.value) : photos;
  return said.ok ? photos : said;
}

const axis = z.string({ error: 'proposals.Missing' }).check(z.refine(isId, { error: 'proposals.UnknownAxis' }));
const commune = z.pipe(
  z.transform((raw: unknown) => raw || null),
  z.nullable(
    z
      .string({ error: 'proposals.UnknownCommune' })
      .check(z.regex(/^(?:\d{5}|2[AB]\d{3})$/, { error: 'proposals.UnknownCommune' })),
  ),
);

/** For saving on the way. The form, the server and the transcription of a paper sheet read with this one. */
export const proposalDraftSchema = z.object({
  title: unfinished('title'),
  need: unfinished('need'),
  idea: unfinished('idea'),
  axis: z.pipe(
    z.transform((raw: unknown) => raw || undefined),
    z.optional(axis),
  ),
  commune,
  photos: z.optional(readBy(readPhotos)),
  ...attached,
});

/** For handing in. */
export const proposalTextSchema = z.object({
  title: written('title', PROPOSAL_SHAPES.title.min),
  need: written('need', PROPOSAL_SHAPES.need.min),
  idea: written('idea', PROPOSAL_SHAPES.idea.min),
  axis,
  commune,
  photos: z.optional(readBy(saidPhotos)),
  ...attached,
});

/** Reads what somebody typed so far; the first fault refuses, and names its field. */
export function readDraft(input: unknown): Result<ProposalDraft> {
  return read<ProposalDraft>(proposalDraftSchema, input);
}

/** Reads a text to be handed in: every field must be there and long enough. */
export function readText(input: unknown): Result<ProposalText> {
  return read<ProposalText>(proposalTextSchema, input);
}

function read<T>(schema: z.ZodMiniType, input: unknown): Result<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(withoutGaps(parsed.data) as T);
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || 'title';
  const code = /^(proposals|platform)\./.test(issue?.message ?? '') ? issue!.message : 'proposals.Missing';
  const params = issue?.code === 'custom' ? (issue.params as Refusal['params']) : undefined;
  return refuse(code, { field, params: { field, ...params } });
}

function withoutGaps(data: unknown): unknown {
  return Object.fromEntries(Object.entries(data as object).filter(([, value]) => value !== undefined));
}

function asIssue(refusal: Refusal, input: unknown): z.core.$ZodRawIssue {
  return { code: 'custom', message: refusal.code, params: { ...refusal.params }, input };
}

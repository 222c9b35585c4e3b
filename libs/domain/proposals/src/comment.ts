import type { PolicyViewer } from '@mondee/domain/people';
import { isId, ok, plainText, refuse, type Channel, type Id, type Instant, type Result } from '@mondee/kernel';
import type { ProposalAuthor } from './proposal';

/** What a first comment brings; a reply takes no side. */
export const COMMENT_SIDES = ['for', 'against', 'question'] as const;
export type CommentSide = (typeof COMMENT_SIDES)[number];

export const COMMENT_SHAPE = { min: 10, max: 1500, lines: 'many' } as const;
export const COMMENT_LINKS = 3;
const LINK_LENGTH = 500;

export interface Comment {
  readonly id: Id;
  readonly proposal: Id;
  /** The comment it replies to: one deep, never more. */
  readonly parent?: Id;
  /** None in a reply. */
  readonly side?: CommentSide;
  readonly author: ProposalAuthor;
  readonly enteredBy?: Id;
  readonly channel: Channel;
  readonly createdAt: Instant;
  readonly editedAt?: Instant;
  readonly revision: number;
  /** Taken back is for good and leaves no text; hidden keeps it for the day it is restored. */
  readonly state: 'online' | 'taken-back' | 'hidden';
  readonly text: string;
  /** Addresses of what it rests on. */
  readonly links: readonly string[];
  /** The author agrees that it stays, without their name, once they are forgotten. */
  readonly textStays?: true;
}

export interface CommentInput {
  readonly text: unknown;
  readonly links?: unknown;
  readonly textStays?: unknown;
  readonly side?: unknown;
  readonly parent?: unknown;
}

/** The author, or the clerk who wrote it down for them. */
export function isOwnComment(viewer: PolicyViewer, { author, enteredBy }: Comment): boolean {
  return !!viewer.person && (viewer.person === author.person || viewer.person === enteredBy);
}

/** Reads what somebody typed: the text cleaned, the addresses of the open web only. */
export function readComment({ text, links }: CommentInput): Result<Pick<Comment, 'text' | 'links'>> {
  const words = plainText('proposals', 'text', text, COMMENT_SHAPE);
  if (!words.ok) return words;
  const sources = readLinks(links);
  return sources.ok ? ok({ text: words.value, links: sources.value }) : sources;
}

/** A first comment says for, against or question; a reply says to what. Never both, never neither. */
export function readPlace({ side, parent }: CommentInput): Result<Pick<Comment, 'side' | 'parent'>> {
  if (parent !== undefined && parent !== null)
    return isId(parent) ? ok({ parent }) : refuse('proposals.CommentNotFound');
  const known = COMMENT_SIDES.find((one) => one === side);
  return known ? ok({ side: known }) : refuse('proposals.Missing', { field: 'side', params: { field: 'side' } });
}

function readLinks(raw: unknown): Result<string[]> {
  const given = (Array.isArray(raw) ? raw : []).filter((one) => typeof one === 'string' && one.trim() !== '');
  if (given.length > COMMENT_LINKS)
    return refuse('proposals.TooManyLinks', { field: 'links', params: { max: COMMENT_LINKS } });
  const links: string[] = [];
  for (const one of given as string[]) {
    const url = one.length <= LINK_LENGTH ? readLink(one.trim()) : undefined;
    if (!url) return refuse('proposals.NotALink', { field: 'links' });
    if (!links.includes(url)) links.push(url);
  }
  return ok(links);
}

/** An address of the web that says where it leads: no script, no file, no name and password before the host. */
function readLink(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const open = url.protocol === 'https:' || url.protocol === 'http:';
  return open && !url.username && !url.password && url.hostname.includes('.') ? url.href : undefined;
}

import { ref, type Fact, type Id } from '@mondee/kernel';
import type { Comment } from './comment';

export const COMMENT_FACTS = ['CommentAdded', 'CommentChanged', 'CommentTakenBack', 'CommentRated'] as const;
export type CommentFactKind = (typeof COMMENT_FACTS)[number];
export type CommentFact = Fact<CommentFactKind>;

/** Of the proposal, not of the comment: a thread must not be buried under what is said beside it. */
function about(kind: CommentFactKind, of: Comment) {
  return { kind, subject: ref('proposal', of.proposal) };
}

/**
 * What it says is personal: its trace stays when the text goes.
 * @param concerned those who sign the proposal, and whom it replies to: they are told, but for who wrote it
 */
export function commentAdded(of: Comment, concerned: readonly Id[]): CommentFact {
  const { person, organisation } = of.author;
  return {
    ...about('CommentAdded', of),
    data: { comment: of.id, side: of.side ?? 'reply', replyTo: of.parent ?? null },
    personal: {
      author: person,
      ...(organisation && { organisation }),
      ...(of.enteredBy && { enteredBy: of.enteredBy }),
      text: of.text,
      links: of.links,
      tell: concerned.filter((one) => one !== person),
    },
    public: true,
  };
}

export function commentChanged(of: Comment): CommentFact {
  return {
    ...about('CommentChanged', of),
    data: { comment: of.id, revision: of.revision },
    personal: { author: of.author.person, text: of.text, links: of.links },
    public: true,
  };
}

export function commentTakenBack(of: Comment): CommentFact {
  return {
    ...about('CommentTakenBack', of),
    data: { comment: of.id },
    personal: { author: of.author.person },
    public: true,
  };
}

/** Who found what useful is nobody's business: only the counts are shown. */
export function commentRated(of: Comment, person: string, useful: boolean | null): CommentFact {
  return { ...about('CommentRated', of), data: { comment: of.id }, personal: { person, useful }, public: false };
}

import { registerEnumType } from '@nestjs/graphql';
import { REASONS, type CaseState, type Reason } from '@mondee/domain/moderation';

/** Reasons as the API writes them: `CHILD_ABUSE`. */
export const ReasonEnum = Object.fromEntries(
  REASONS.map((name) => [name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(), name]),
) as Record<string, Reason>;
registerEnumType(ReasonEnum, {
  name: 'ModerationReason',
  description: 'Why something is reported or hidden: what the law forbids, then what the charter does.',
});

export const BasisEnum = { LAW: 'law', CHARTER: 'charter' } as const;
registerEnumType(BasisEnum, { name: 'ModerationBasis', description: 'What a decision stands on.' });

export const CaseStateEnum = {
  OPEN: 'open',
  ASKED: 'asked',
  PROPOSED: 'proposed',
  DISMISSED: 'dismissed',
  HIDDEN: 'hidden',
  APPEALED: 'appealed',
  UPHELD: 'upheld',
  RESTORED: 'restored',
} as const satisfies Record<string, CaseState>;
registerEnumType(CaseStateEnum, { name: 'ModerationState', description: 'How far a case of moderation has come.' });

export const EndEnum = {
  APPEAL: 'appeal',
  TERM: 'term',
  MODERATOR: 'moderator',
  DISMISSED: 'dismissed',
  UPHELD: 'upheld',
} as const;
registerEnumType(EndEnum, { name: 'ModerationEnd', description: 'How a case, or its appeal, ended.' });

export const HintEnum = { WORD: 'word', LINK: 'link' } as const;
registerEnumType(HintEnum, {
  name: 'ModerationHintKind',
  description: 'Why a stretch of text is shown to moderators.',
});

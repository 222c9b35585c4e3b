import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Texts } from '../language/texts';
import type { ReportContentVars } from './moderation.graphql.generated';

export type ModerationReason = ReportContentVars['input']['reason'];

/** In the order they are offered: first what the law forbids, then what the charter does. */
export const LAW = [
  'HATE',
  'THREAT',
  'DEFAMATION',
  'PRIVACY',
  'CHILD_ABUSE',
  'FRAUD',
  'COPYRIGHT',
  'OTHER_ILLEGAL',
] as const satisfies readonly ModerationReason[];
export const CHARTER = ['DISRESPECT', 'ADVERTISING', 'OFF_TOPIC'] as const satisfies readonly ModerationReason[];

export function isReason(text: string | null): text is ModerationReason {
  return [...LAW, ...CHARTER].some((reason) => reason === text);
}

/** `{{ 'CHILD_ABUSE' | reason }}`: the reason in words. */
@Pipe({ name: 'reason' })
export class ReasonPipe implements PipeTransform {
  private readonly texts = inject(Texts);
  transform(reason: string): string {
    const key = reason.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    return this.texts.say(`moderation.reasons.${key}`);
  }
}

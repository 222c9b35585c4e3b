import type { Refusal, Result } from '@mondee/kernel';
import type { ActRequest } from '../access/viewer';
import { actRequest, type ActContextInput } from './act-context.inputs';
import { answerTo } from './refusal.view';

/**
 * The body of a mutation: reads how one acts, performs, and answers with the thing as it now looks to the viewer, or
 * with the refusal.
 * @example return acting(act, (how) => this.move.run(viewer, id, input, how), ({ id }) => this.store.byId(id))
 */
export async function acting<T, V extends object>(
  act: ActContextInput | null | undefined,
  perform: (how: ActRequest) => Promise<Result<T>>,
  view: (value: T) => V | undefined | Promise<V | undefined>,
): Promise<V | Refusal> {
  const how = actRequest(act);
  return how.ok ? answerTo(await perform(how.value), view) : how.refusal;
}

/** Without the fields that came as `null`. */
export function given<T extends object>(input: T): T {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined)) as T;
}

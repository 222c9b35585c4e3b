import { newId, type Fact, type Id } from '@mondee/kernel';
import { Acts, done } from '../facts/acts';
import type { TestApp } from './test-app';

/** Facts of one act, told without any room, as the platform would write them. */
export async function tell(app: TestApp, facts: readonly Partial<Fact>[], person?: Id): Promise<void> {
  const actor = person ? ({ kind: 'person', person } as const) : ({ kind: 'system', name: 'spec' } as const);
  const whole = facts.map((fact) => ({
    kind: 'SpecTold',
    subject: { kind: 'spec', id: newId(Date.now()) },
    data: {},
    public: true,
    ...fact,
  }));
  const act = { id: newId(Date.now()), actor, channel: 'web', at: app.clock.now() } as const;
  await app.app.get(Acts).run(act, async () => done(undefined, ...whole));
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Thread, type ThreadHop } from '@mondee/ui';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { promisedDay } from '../handed-in/handed-in';

const STEPS = ['told', 'read', 'supported', 'answered'] as const;

/** What will happen to an idea, as the thread it will have. */
@Component({
  selector: 'app-what-next',
  imports: [TextPipe, Thread],
  template: `
    <div class="sheet">
      <h2 id="next">{{ 'proposals.next.title' | t }}</h2>
      <ui-thread [hops]="hops()" />
    </div>
    <p class="small">{{ 'proposals.next.desk' | t }}</p>
  `,
  styles: `
    h2 {
      font-size: var(--t-xl);
      margin-bottom: 1.1rem;
    }

    .small {
      margin-top: var(--s-5);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhatNext {
  private readonly texts = inject(Texts);
  private readonly day = new DayPipe();
  protected readonly hops = computed((): ThreadHop[] => {
    const due = this.day.transform(promisedDay(new Date().toISOString()));
    return STEPS.map((step) => ({
      name: this.texts.say(`proposals.next.${step}.name`),
      when: this.texts.say(`proposals.next.${step}.when`, { due }),
      what: step === 'answered' ? this.texts.say('proposals.next.answered.what') : null,
      state: step === 'told' ? 'now' : 'todo',
    }));
  });
}

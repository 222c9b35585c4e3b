import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { addDays } from '@mondee/kernel';
import { Public } from '../platform/access/access';
import { DateScalar } from '../platform/graphql/scalars';
import { EventStore } from './event.store';
import { EventView } from './event.view';
import { midnight } from './agenda-feed';

const DAYS_AT_MOST = 100;

@Resolver()
export class EventResolver {
  constructor(@Inject(EventStore) private readonly events: EventStore) {}

  @Public()
  @Query(() => [EventView], {
    description: 'What takes place between two days, both of them in; a hundred days and 500 events at most.',
    complexity: 20,
  })
  agenda(
    @Args('from', { type: () => DateScalar, description: 'The first day.' }) from: string,
    @Args('to', { type: () => DateScalar, description: 'The last day.' }) to: string,
  ): Promise<EventView[]> {
    // a calendar of people: years that nobody lives in hold nothing
    if (from < '1900-01-01' || from > '2199-12-31') return Promise.resolve([]);
    const last = addDays(from, DAYS_AT_MOST);
    return this.events.between(midnight(from), midnight(addDays(to < last ? to : last, 1)));
  }
}

import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { addDays } from '@mondee/kernel';
import { Public } from '../platform/access/access';
import { RequestContext } from '../platform/graphql/request-context';
import { DateScalar } from '../platform/graphql/scalars';
import { EventView } from './event.view';
import { midnight } from './agenda-feed';
import { ReadAgenda } from './read-agenda';

const DAYS_AT_MOST = 100;

@Resolver()
export class EventResolver {
  constructor(@Inject(ReadAgenda) private readonly calendar: ReadAgenda) {}

  @Public()
  @Query(() => [EventView], {
    description:
      'What takes place between two days, both of them in: what the calendar was given, meetings, the last moment of votes; a hundred days and 500 lines at most.',
    complexity: 40,
  })
  agenda(
    @Args('from', { type: () => DateScalar, description: 'The first day.' }) from: string,
    @Args('to', { type: () => DateScalar, description: 'The last day.' }) to: string,
    @Context() { language }: RequestContext,
  ): Promise<EventView[]> {
    // a calendar of people: years that nobody lives in hold nothing
    if (from < '1900-01-01' || from > '2199-12-31') return Promise.resolve([]);
    const last = addDays(from, DAYS_AT_MOST);
    return this.calendar.between(midnight(from), midnight(addDays(to < last ? to : last, 1)), language);
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { systemClock, type Clock } from '@mondee/kernel';
import type { Config } from './platform/config/config';
import { PlatformModule } from './platform/platform.module';
import { decisionsRoom } from './decisions/decisions.manifest';
import { DecisionsModule } from './decisions/decisions.module';
import { journalRoom } from './journal/journal.manifest';
import { JournalModule } from './journal/journal.module';
import { peopleRoom } from './people/people.manifest';
import { PeopleModule } from './people/people.module';
import { proposalsRoom } from './proposals/proposals.manifest';
import { ProposalsModule } from './proposals/proposals.module';
import { territoryRoom } from './territory/territory.manifest';
import { TerritoryModule } from './territory/territory.module';

/** The rooms, down the river, then the bank. */
const ROOMS = [territoryRoom, peopleRoom, proposalsRoom, decisionsRoom, journalRoom];
const MODULES = [TerritoryModule, PeopleModule, ProposalsModule, DecisionsModule, JournalModule];

@Module({})
export class AppModule {
  static of(config: Config, serveUrl: string, clock: Clock = systemClock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.of({ config, serveUrl, clock, rooms: ROOMS }), ...MODULES] };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { systemClock, type Clock } from '@mondee/kernel';
import type { Config } from './platform/config/config';
import { PlatformModule } from './platform/platform.module';
import { answersRoom } from './answers/answers.manifest';
import { AnswersModule } from './answers/answers.module';
import { assembliesRoom } from './assemblies/assemblies.manifest';
import { AssembliesModule } from './assemblies/assemblies.module';
import { ballotsRoom } from './ballots/ballots.manifest';
import { BallotsModule } from './ballots/ballots.module';
import { commitmentsRoom } from './commitments/commitments.manifest';
import { CommitmentsModule } from './commitments/commitments.module';
import { consultationsRoom } from './consultations/consultations.manifest';
import { ConsultationsModule } from './consultations/consultations.module';
import { decisionsRoom } from './decisions/decisions.manifest';
import { DecisionsModule } from './decisions/decisions.module';
import { demonstrationRoom } from './demonstration/demonstration.manifest';
import { DemonstrationModule } from './demonstration/demonstration.module';
import { journalRoom } from './journal/journal.manifest';
import { JournalModule } from './journal/journal.module';
import { moderationRoom } from './moderation/moderation.manifest';
import { ModerationModule } from './moderation/moderation.module';
import { notificationsRoom } from './notifications/notifications.manifest';
import { NotificationsModule } from './notifications/notifications.module';
import { openDataRoom } from './open-data/open-data.manifest';
import { OpenDataModule } from './open-data/open-data.module';
import { peopleRoom } from './people/people.manifest';
import { PeopleModule } from './people/people.module';
import { proposalsRoom } from './proposals/proposals.manifest';
import { ProposalsModule } from './proposals/proposals.module';
import { territoryRoom } from './territory/territory.manifest';
import { TerritoryModule } from './territory/territory.module';

/** The rooms, down the river, then the bank. */
const ROOMS = [
  territoryRoom,
  peopleRoom,
  proposalsRoom,
  consultationsRoom,
  ballotsRoom,
  assembliesRoom,
  decisionsRoom,
  commitmentsRoom,
  journalRoom,
  answersRoom,
  moderationRoom,
  notificationsRoom,
  openDataRoom,
  demonstrationRoom,
];
const MODULES = [
  TerritoryModule,
  PeopleModule,
  ProposalsModule,
  ConsultationsModule,
  BallotsModule,
  AssembliesModule,
  DecisionsModule,
  CommitmentsModule,
  JournalModule,
  AnswersModule,
  ModerationModule,
  NotificationsModule,
  OpenDataModule,
  DemonstrationModule,
];

@Module({})
export class AppModule {
  /** @param background false for a context that only plays acts (the demonstration's story) */
  static of(config: Config, serveUrl: string, clock: Clock = systemClock, background = true): DynamicModule {
    const platform = PlatformModule.of({ config, serveUrl, clock, background, rooms: ROOMS });
    return { module: AppModule, imports: [platform, ...MODULES] };
  }
}

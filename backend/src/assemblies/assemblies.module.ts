import { Global, Module } from '@nestjs/common';
import { AssembliesData } from './assemblies-data.store';
import { AssembliesSeed } from './assemblies.seed';
import { BodyHops, MeetingHops } from './body-hops';
import { BodyResolver } from './body.resolver';
import { BodyStore } from './body.store';
import { KeepBody } from './keep-body';
import { LawRuleResolver } from './law-rule.resolver';
import { MeetingFilesController } from './meeting-files';
import { MeetingResolver } from './meeting.resolver';
import { MeetingDays } from './meeting-days.store';
import { MeetingStore } from './meeting.store';
import { OnPersonalDataErased } from './on-personal-data-erased';
import { RunMeeting } from './run-meeting';
import { SeenBodies } from './seen-bodies';

const STORES = [AssembliesData, BodyStore, MeetingDays, MeetingStore];
const ACTS = [AssembliesSeed, KeepBody, RunMeeting, OnPersonalDataErased];
const SCREENS = [BodyHops, MeetingHops, BodyResolver, LawRuleResolver, MeetingResolver, SeenBodies];

@Global()
@Module({
  controllers: [MeetingFilesController],
  providers: [...STORES, ...ACTS, ...SCREENS],
  exports: [BodyStore, MeetingStore, SeenBodies],
})
export class AssembliesModule {}

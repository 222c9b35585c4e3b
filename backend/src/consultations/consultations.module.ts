import { Module } from '@nestjs/common';
import { ConsultationsData } from './consultations-data.store';
import { ConsultationsSeed } from './consultations.seed';
import { DrawMap } from './draw-map';
import { GiveOpinion } from './give-opinion';
import { KeepProcess } from './keep-process';
import { OnPersonalDataErased } from './on-personal-data-erased';
import { OpinionResolver } from './opinion.resolver';
import { OpinionStore } from './opinion.store';
import { ProcessHops } from './process-hops';
import { ProcessResolver } from './process.resolver';
import { ProcessStore } from './process.store';

@Module({
  providers: [
    ConsultationsData,
    ConsultationsSeed,
    DrawMap,
    GiveOpinion,
    OnPersonalDataErased,
    OpinionResolver,
    OpinionStore,
    KeepProcess,
    ProcessHops,
    ProcessResolver,
    ProcessStore,
  ],
  exports: [ProcessStore],
})
export class ConsultationsModule {}

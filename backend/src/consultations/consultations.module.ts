import { Module } from '@nestjs/common';
import { ConsultationsData } from './consultations-data.store';
import { ConsultationsSeed } from './consultations.seed';
import { DrawMap } from './draw-map';
import { GiveOpinion } from './give-opinion';
import { KeepProcess } from './keep-process';
import { ModeratedStatements } from './moderated-statements.store';
import { OnPersonalDataErased } from './on-personal-data-erased';
import { OnStatementModerated } from './on-statement-moderated';
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
    ModeratedStatements,
    OnPersonalDataErased,
    OnStatementModerated,
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

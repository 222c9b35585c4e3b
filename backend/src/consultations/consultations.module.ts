import { Module } from '@nestjs/common';
import { ConsultationsData } from './consultations-data.store';
import { ConsultationsSeed } from './consultations.seed';
import { KeepProcess } from './keep-process';
import { ProcessHops } from './process-hops';
import { ProcessResolver } from './process.resolver';
import { ProcessStore } from './process.store';

@Module({
  providers: [ConsultationsData, ConsultationsSeed, KeepProcess, ProcessHops, ProcessResolver, ProcessStore],
  exports: [ProcessStore],
})
export class ConsultationsModule {}

import { Global, Module } from '@nestjs/common';
import { Acts } from './acts';
import { Dispatcher } from './dispatcher';
import { FactStore } from './facts.store';
import { PersonalData } from './personal-data.store';

@Global()
@Module({
  providers: [Acts, FactStore, PersonalData, Dispatcher],
  exports: [Acts, FactStore, PersonalData, Dispatcher],
})
export class FactsModule {}

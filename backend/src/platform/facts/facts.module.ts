import { Global, Module } from '@nestjs/common';
import { Acts } from './acts';
import { Dispatcher } from './dispatcher';
import { FactStore } from './facts.store';

@Global()
@Module({
  providers: [Acts, FactStore, Dispatcher],
  exports: [Acts, FactStore, Dispatcher],
})
export class FactsModule {}

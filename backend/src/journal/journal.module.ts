import { Module } from '@nestjs/common';
import { ProofStore } from './proof.store';
import { ReadRegister } from './read-register';
import { RegisterResolver } from './register.resolver';
import { RegisterStore } from './register.store';
import { SealFacts } from './seal-facts';
import { SealStore } from './seal.store';
import { Things } from './things';
import { ThreadLoader } from './thread.loader';
import { ThreadResolver } from './thread.resolver';
import { ThreadStore } from './thread.store';

@Module({
  providers: [
    RegisterStore,
    ReadRegister,
    RegisterResolver,
    ProofStore,
    SealStore,
    SealFacts,
    Things,
    ThreadStore,
    ThreadLoader,
    ThreadResolver,
  ],
})
export class JournalModule {}

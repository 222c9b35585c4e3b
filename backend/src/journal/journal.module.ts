import { Module } from '@nestjs/common';
import { SealFacts } from './seal-facts';
import { SealStore } from './seal.store';
import { Things } from './things';
import { ThreadLoader } from './thread.loader';
import { ThreadResolver } from './thread.resolver';
import { ThreadStore } from './thread.store';

@Module({ providers: [SealStore, SealFacts, Things, ThreadStore, ThreadLoader, ThreadResolver] })
export class JournalModule {}

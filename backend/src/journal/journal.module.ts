import { Module } from '@nestjs/common';
import { Things } from './things';
import { ThreadLoader } from './thread.loader';
import { ThreadResolver } from './thread.resolver';
import { ThreadStore } from './thread.store';

@Module({ providers: [Things, ThreadStore, ThreadLoader, ThreadResolver] })
export class JournalModule {}

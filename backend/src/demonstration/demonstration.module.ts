import { Module } from '@nestjs/common';
import { DemonstrationResolver } from './demonstration.resolver';
import { DemonstrationStore } from './demonstration.store';

@Module({ providers: [DemonstrationStore, DemonstrationResolver] })
export class DemonstrationModule {}

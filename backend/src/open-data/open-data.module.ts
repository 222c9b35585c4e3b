import { Module } from '@nestjs/common';
import { Datasets } from './datasets';
import { OpenDataFiles } from './open-data-files';
import { OpenDataResolver } from './open-data.resolver';
import { OpenDataStore } from './open-data.store';

@Module({ controllers: [OpenDataFiles], providers: [Datasets, OpenDataResolver, OpenDataStore] })
export class OpenDataModule {}

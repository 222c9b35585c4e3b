import { Module } from '@nestjs/common';
import { OpenDataFiles } from './open-data-files';
import { OpenDataStore } from './open-data.store';

@Module({ controllers: [OpenDataFiles], providers: [OpenDataStore] })
export class OpenDataModule {}

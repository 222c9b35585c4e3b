import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { DiskStorage } from './disk-storage';
import { FileStorage } from './file-storage';
import { FileStore } from './file.store';
import { Files } from './files';
import { FilesController } from './files.controller';
import { SweepFiles } from './sweep-files';

@Global()
@Module({
  controllers: [FilesController],
  providers: [
    { provide: FileStorage, inject: [CONFIG], useFactory: (config: Config) => new DiskStorage(config.files) },
    FileStore,
    Files,
    SweepFiles,
  ],
  exports: [Files],
})
export class FilesModule {}

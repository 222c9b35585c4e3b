import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../config/config';
import { Database } from './database';

/** The address the server connects with; set by the start after migrating. */
export const SERVE_URL = Symbol('serve url');

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG, SERVE_URL],
      useFactory: (config: Config, url: string) => ({
        type: 'postgres' as const,
        url,
        autoLoadEntities: true,
        synchronize: false,
        migrationsRun: false,
        retryAttempts: 3,
        poolSize: config.DATABASE_POOL,
        extra: { connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000, application_name: 'mondee' },
        poolErrorHandler: () => undefined,
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}

import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type { Clock } from '@mondee/kernel';
import { ClosedByDefault } from './access/closed-by-default';
import { FloodGate } from './access/flood-gate';
import { StatedNeeds } from './access/stated-needs';
import { BACKGROUND, CONFIG, type Config } from './config/config';
import { DatabaseModule, SERVE_URL } from './database/database.module';
import { CLOCK } from './facts/acts';
import { FactsModule } from './facts/facts.module';
import { FilesModule } from './files/files.module';
import { GraphqlModule } from './graphql/graphql.module';
import { HttpModule } from './http/http.module';
import { loggerOptions } from './http/logger';
import { JobsModule } from './jobs/jobs.module';
import { LiveModule } from './live/live.module';
import { MailModule } from './mail/mail.module';
import { PdfModule } from './pdf/pdf.module';
import type { RoomManifest } from './rooms/define-room';
import { Retention } from './rooms/retention';
import { RoomsModule } from './rooms/rooms';
import { SettingsModule } from './settings/settings.module';

interface Parts {
  readonly config: Config;
  readonly serveUrl: string;
  readonly clock: Clock;
  readonly rooms: readonly RoomManifest[];
  /** False where only acts are played: no worker, no listener, no seal. */
  readonly background?: boolean;
}

/** The plumbing, without a word of the domain. */
@Module({})
export class PlatformModule {
  static of({ config, serveUrl, clock, rooms, background = true }: Parts): DynamicModule {
    const settings: DynamicModule = {
      module: class Settings {},
      global: true,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: SERVE_URL, useValue: serveUrl },
        { provide: CLOCK, useValue: clock },
        { provide: BACKGROUND, useValue: background },
      ],
      exports: [CONFIG, SERVE_URL, CLOCK, BACKGROUND],
    };
    return {
      module: PlatformModule,
      imports: [
        settings,
        DiscoveryModule,
        LoggerModule.forRoot(loggerOptions(config)),
        DatabaseModule,
        RoomsModule.of(rooms),
        FactsModule,
        JobsModule,
        MailModule,
        HttpModule,
        GraphqlModule,
        FilesModule,
        LiveModule,
        PdfModule,
        SettingsModule,
      ],
      providers: [
        { provide: APP_INTERCEPTOR, useClass: FloodGate },
        ClosedByDefault,
        Retention,
        { provide: APP_INTERCEPTOR, useClass: StatedNeeds },
      ],
    };
  }
}

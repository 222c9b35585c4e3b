import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { RateLimits } from './rate-limits';

@Global()
@Module({ controllers: [HealthController], providers: [RateLimits], exports: [RateLimits] })
export class HttpModule {}

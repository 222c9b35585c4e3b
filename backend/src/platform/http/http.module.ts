import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { FloodLimits } from './flood-limits';
import { RateLimits } from './rate-limits';

@Global()
@Module({ controllers: [HealthController], providers: [FloodLimits, RateLimits], exports: [FloodLimits, RateLimits] })
export class HttpModule {}

import { Global, Module } from '@nestjs/common';
import { Places } from './places.store';

@Global()
@Module({ providers: [Places], exports: [Places] })
export class TerritoryModule {}

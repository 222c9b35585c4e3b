import { Global, Module } from '@nestjs/common';
import { Identity } from '../platform/access/viewer';
import { PeopleIdentity } from './identity.store';

@Global()
@Module({
  providers: [{ provide: Identity, useClass: PeopleIdentity }],
  exports: [Identity],
})
export class PeopleModule {}

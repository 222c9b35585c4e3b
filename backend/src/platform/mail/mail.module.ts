import { Global, Module } from '@nestjs/common';
import { Mailer } from './mailer';
import { Signer } from './signer';

@Global()
@Module({ providers: [Mailer, Signer], exports: [Mailer, Signer] })
export class MailModule {}

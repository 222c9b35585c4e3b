import { Global, Module } from '@nestjs/common';
import { Live } from './live';
import { LiveLine } from './live-line';
import { LiveProtocol } from './live-protocol';
import { LiveSocket } from './live-socket';
import { NewsResolver } from './news.resolver';

@Global()
@Module({ providers: [Live, LiveLine, LiveProtocol, LiveSocket, NewsResolver], exports: [Live] })
export class LiveModule {}

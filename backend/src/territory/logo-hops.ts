import { Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import type { Describer, HopText, Seen } from '../platform/rooms/define-room';

/** The sign of the territory stands on no thread, and everybody sees its picture. */
@Injectable()
export class LogoHops implements Describer {
  describe(): Promise<HopText[]> {
    return Promise.resolve([]);
  }

  views(ids: readonly Id[]): Promise<readonly Seen[]> {
    return Promise.resolve(ids.map((id) => ({ id, kind: 'logo' })));
  }
}

import { Injectable } from '@nestjs/common';
import type { Seed, SeedStep } from '../platform/rooms/define-room';

/** What was put to the vote in the demonstration. */
@Injectable()
export class BallotsSeed implements Seed {
  steps(): readonly SeedStep[] {
    return [];
  }
}

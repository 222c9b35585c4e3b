import type { DynamicModule, Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

/** Makes the rows of a room known to the database. A module says `imports: [tables(ProposalRow)]`. */
export function tables(...rows: Type[]): DynamicModule {
  return TypeOrmModule.forFeature(rows);
}

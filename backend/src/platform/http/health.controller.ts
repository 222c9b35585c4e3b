import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { Database } from '../database/database';

/** For whoever watches the server. Alive says nothing of the database; ready does. */
@Controller('health')
export class HealthController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('alive')
  alive(): { alive: true } {
    return { alive: true };
  }

  @Get('ready')
  async ready(): Promise<{ ready: true }> {
    try {
      await this.database.sql('SELECT 1');
      return { ready: true };
    } catch {
      throw new ServiceUnavailableException({ ready: false, why: 'The database does not answer' });
    }
  }
}

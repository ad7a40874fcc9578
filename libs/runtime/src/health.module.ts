import { Controller, Get, Module } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import { Problem } from '@sreda/plugin-sdk';
import { Public } from '@sreda/plugin-sdk/server';

/** For supervisors and proxies: no names, no figures. */
@ApiExcludeController()
@Controller('health')
class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Public()
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. */
  @Public()
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.database.query(createContext(), 'select 1');
    } catch {
      throw new Problem(503, 'kernel.database-away', { retryAfter: 2 });
    }
    return { status: 'ok' };
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}

import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, Events } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { PersonStore } from '../person.store.js';
import { Providers } from '../providers.service.js';
import { WholePersonPolicy } from '../whole-person.policy.js';
import type { ErasedTableDto, ErasureDto, ErasurePreviewDto } from './erasure.dto.js';
import { personErased } from './person-erased.event.js';
import { sameName } from './same-name.js';

/** Erasure of a person over all packages. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonStore,
    private readonly policy: WholePersonPolicy,
    private readonly providers: Providers,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** Changes nothing. Throws 403 as the erasure would. */
  async preview(ctx: RequestContext, personId: string): Promise<ErasurePreviewDto> {
    const { name, belongs } = await this.persons.require(ctx, personId);
    await this.policy.require(ctx, capabilities['erase-person'], personId);
    return { name, belongs, ...(await this.count(ctx, personId)) };
  }

  /**
   * All packages or none, as it is one transaction. Those that build on others go first, so that each still finds the rows that lead to its own.
   * Answers what was erased. `confirm` is the person's name, typed.
   */
  async erase(ctx: RequestContext, personId: string, confirm: string): Promise<ErasureDto> {
    if (typeof ctx.actor !== 'string' && ctx.actor.personId === personId) throw conflict('privacy.own-erasure');
    return this.database.tx(ctx, async (inner) => {
      await this.persons.lock(inner, personId);
      const { name } = await this.persons.require(inner, personId);
      await this.policy.require(inner, capabilities['erase-person'], personId);
      if (!sameName(confirm, name)) throw invalid('confirm', 'privacy.other-name');
      const done = await this.count(inner, personId);
      const organisationIds = await this.access.organisationsOf(inner, personId);
      for (const { provider } of this.providers.all().reverse()) await provider.erase(inner, personId);
      // Last, as the audit forgets the person too: what stays is that somebody without a name was erased, when and by whom.
      await this.audit.record(inner, {
        action: 'privacy.erase-person',
        subject: { kind: 'person', id: personId },
        organisationIds,
        details: { erased: done.erase, anonymised: done.anonymise },
      });
      await this.events.record(inner, personErased, personId, { personId });
      return done;
    });
  }

  private async count(ctx: RequestContext, personId: string): Promise<ErasureDto> {
    const tables: ErasedTableDto[] = [];
    for (const { package: id, provider } of this.providers.all()) {
      for (const counted of await provider.preview(ctx, personId)) {
        if (counted.erase + counted.anonymise === 0) continue;
        tables.push({ package: id, ...counted, purpose: provider.tables[counted.table]?.purpose.key ?? null });
      }
    }
    const sum = (key: 'erase' | 'anonymise') => tables.reduce((all, table) => all + table[key], 0);
    return { tables, erase: sum('erase'), anonymise: sum('anonymise') };
  }
}

import { Injectable } from '@nestjs/common';
import { Providers } from '../providers.service.js';
import type { PackageDeclarationDto } from './declaration.dto.js';

/** What is kept about people, for what and for how long. */
@Injectable()
export class DeclarationService {
  constructor(private readonly providers: Providers) {}

  list(): PackageDeclarationDto[] {
    return this.providers.all().map(({ package: id, enabled, provider }) => ({
      package: id,
      enabled,
      tables: Object.entries(provider.tables).map(([table, { purpose, fields, keepDays }]) => ({
        table,
        purpose: purpose.key,
        fields,
        keepDays,
      })),
    }));
  }
}

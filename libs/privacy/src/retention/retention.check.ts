import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { BootError, PackageHost } from '@sreda/kernel';
import type { Impl, PrivacyProvider } from '@sreda/plugin-sdk';
import { neverForgotten } from './rules.js';

/** A time that is declared and never comes is a promise broken to everybody who left, so such a package does not start. */
@Injectable()
export class RetentionCheck implements OnModuleInit {
  constructor(
    private readonly host: PackageHost,
    private readonly moduleRef: ModuleRef,
  ) {}

  /** Throws BootError with every package that cannot keep the times it declares. */
  onModuleInit(): void {
    const problems = this.host.packages.flatMap(({ manifest, server }) => {
      const provider = server.privacy === 'stores-no-personal-data' ? null : this.find(server.privacy);
      const tables = provider ? neverForgotten(provider) : [];
      if (tables.length === 0) return [];
      return [
        { package: manifest.id, message: `it keeps ${tables.join(', ')} for a time and other tables for good, so it must have expire()` },
      ];
    });
    if (problems.length > 0) throw new BootError(problems);
  }

  /** Not the registry's, which is complete only later; that a module does not provide the class is for the registry to say. */
  private find(impl: Impl<PrivacyProvider>): PrivacyProvider | null {
    try {
      return this.moduleRef.get<PrivacyProvider>(impl, { strict: false });
    } catch {
      return null;
    }
  }
}

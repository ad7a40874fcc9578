import { Injectable } from '@nestjs/common';
import { PackageHost, PackageState, Registry } from '@sreda/kernel';
import type { PrivacyProvider } from '@sreda/plugin-sdk';

export interface PackageProvider {
  readonly package: string;
  readonly enabled: boolean;
  readonly provider: PrivacyProvider;
}

/** The providers of all packages that have tables: a disabled one keeps them, so it answers for them too (ADR 4). */
@Injectable()
export class Providers {
  constructor(
    private readonly host: PackageHost,
    private readonly state: PackageState,
    private readonly registry: Registry,
  ) {}

  /** Dependencies before dependents. */
  all(): PackageProvider[] {
    return this.host.packages.flatMap(({ manifest, server }) =>
      server.privacy === 'stores-no-personal-data' || !this.state.isInstalled(manifest.id)
        ? []
        : [{ package: manifest.id, enabled: this.state.isEnabled(manifest.id), provider: this.registry.instanceOf(server.privacy) }],
    );
  }
}

import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { Database, dataSourceOptions } from '@sreda/database';
import { Extensions, Hooks, Plugins } from '@sreda/plugin-sdk/server';
import type { Config } from './config.js';
import { PackageHost } from './host/host.js';
import { PluginService } from './host/plugin.service.js';
import { PackageState } from './host/package-state.service.js';
import { Registry, RegistryExtensions, RegistryHooks, RegistryPlugins } from './host/registry.js';
import { CapabilityGuard } from './http/capability.guard.js';
import { PluginsController } from './http/plugins.controller.js';
import { RoutesCheck } from './http/routes.check.js';
import { Notifications } from './notifications.service.js';
import { CONFIG } from './tokens.js';

/** Everything that every package may inject, and the packages themselves. */
@Global()
@Module({})
export class KernelModule {
  static for(
    host: PackageHost,
    config: Config,
    { poolSize = 12, applicationName, also = [] }: { poolSize?: number; applicationName: string; also?: readonly Type[] },
  ): DynamicModule {
    return {
      module: KernelModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          ...dataSourceOptions({
            url: config.databaseUrl,
            entities: host.entities,
            poolSize,
            prepare: config.prepareStatements,
            applicationName,
          }),
          retryAttempts: 3,
          retryDelay: 500,
        }),
        ...also,
        ...host.packages.filter((p) => p.manifest.id !== 'kernel').map((p) => p.server.module),
      ],
      controllers: [PluginsController],
      providers: [
        PluginService,
        { provide: PackageHost, useValue: host },
        { provide: CONFIG, useValue: config },
        { provide: Database, useFactory: (source: never) => new Database(source), inject: [getDataSourceToken()] },
        Notifications,
        PackageState,
        Registry,
        RoutesCheck,
        CapabilityGuard,
        { provide: Extensions, useClass: RegistryExtensions },
        { provide: Plugins, useClass: RegistryPlugins },
        { provide: Hooks, useClass: RegistryHooks },
      ],
      exports: [PackageHost, CONFIG, Database, Notifications, PackageState, PluginService, Registry, Extensions, Plugins, Hooks],
    };
  }
}

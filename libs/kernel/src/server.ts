import { definePluginServer, points } from '@sreda/plugin-sdk';
import { KernelModule } from './kernel.module.js';
import { KernelInstalledPackages1795732100000, KernelPackageState1764000000000 } from './kernel.migrations.js';

export default definePluginServer({
  module: KernelModule,
  migrations: [KernelPackageState1764000000000, KernelInstalledPackages1795732100000],
  points: [points.linkTarget, points.materialKind, points.report],
  privacy: 'stores-no-personal-data',
});

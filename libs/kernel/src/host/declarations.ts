import type { PackageManifest, PackageServer } from '@sreda/plugin-sdk';
import { schemaName, standardRoles } from '@sreda/plugin-sdk';
import { getMetadataArgsStorage } from 'typeorm';
import type { BootProblem } from './graph.js';

export interface LoadedPackage {
  readonly manifest: PackageManifest;
  readonly server: PackageServer;
}

/** Everything wrong with what packages declare: prefixes, unknown points, names used twice, jobs without handler, missing privacy. */
export function checkDeclarations(packages: readonly LoadedPackage[]): BootProblem[] {
  const problems: BootProblem[] = [];
  const points = new Set(packages.flatMap((p) => (p.server.points ?? []).map((point) => point.id)));
  const jobs = new Map(packages.flatMap((p) => (p.server.jobs ?? []).map((j) => [j.job.name, p.manifest.id] as const)));
  const seen = new Map<string, string>();
  for (const { manifest, server } of packages) {
    const say = (message: string) => problems.push({ package: manifest.id, message });
    const once = (kind: string, name: string) => {
      const other = seen.get(`${kind} ${name}`);
      if (other) say(`${kind} "${name}" is declared twice (${other}, ${manifest.id})`);
      seen.set(`${kind} ${name}`, manifest.id);
    };
    const prefixed = (kind: string, name: string) => {
      if (name !== manifest.id && !name.startsWith(`${manifest.id}.`)) say(`${kind} "${name}" must begin with "${manifest.id}."`);
      once(kind, name);
    };
    for (const contribution of server.contributes ?? []) {
      if (!points.has(contribution.point.id)) say(`it contributes to the unknown extension point "${contribution.point.id}"`);
      once(contribution.point.id, contribution.key);
    }
    for (const point of server.points ?? []) {
      if (point.owner !== manifest.id) say(`extension point "${point.id}" belongs to "${point.owner}"`);
      once('extension point', point.id);
    }
    for (const [name, capability] of Object.entries(manifest.capabilities?.$defs ?? {})) {
      const unknown = capability.roles.filter((role) => !standardRoles.includes(role));
      if (unknown.length > 0) say(`capability "${manifest.id}:${name}" names unknown roles: ${unknown.join(', ')}`);
    }
    for (const api of server.provides ?? [])
      if (api.api.package !== manifest.id) say(`API "${api.api.name}" belongs to "${api.api.package}"`);
    for (const event of server.emits ?? []) prefixed('event', event.name);
    for (const subscription of server.subscriptions ?? []) prefixed('subscription', subscription.id);
    for (const { job } of server.jobs ?? []) prefixed('job', job.name);
    for (const settings of server.settings ?? []) prefixed('settings', settings.key);
    for (const kind of server.notifies ?? []) {
      if (!kind.id.startsWith(`${manifest.id}:`)) say(`kind of notifications "${kind.id}" must begin with "${manifest.id}:"`);
      once('kind of notifications', kind.id);
    }
    for (const schedule of server.schedules ?? []) {
      prefixed('schedule', schedule.name);
      if (!jobs.has(schedule.job)) say(`schedule "${schedule.name}" names the job "${schedule.job}", which has no handler`);
    }
    const entities = new Set<unknown>(server.entities ?? []);
    for (const table of getMetadataArgsStorage().tables.filter((t) => entities.has(t.target))) {
      if (table.schema !== schemaName(manifest.id)) say(`entity "${table.name}" must be in the schema "${schemaName(manifest.id)}"`);
    }
    if (server.privacy === undefined) say(`it must declare privacy (a provider, or 'stores-no-personal-data')`);
  }
  return problems;
}

import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { PUBLIC, type Requirement, REQUIREMENTS } from '@sreda/plugin-sdk/server';
import type { BootProblem } from '../host/graph.js';
import { PackageHost } from '../host/host.js';
import { dtosOf } from './dto-names.js';

/**
 * Every handler is guarded or public, names a known capability, and its path begins with the id of a package. No two classes of bodies or answers
 * have one name: in the OpenAPI document, and in the clients made from it, one would stand for both.
 */
@Injectable()
export class RoutesCheck {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly host: PackageHost,
  ) {}

  problems(): BootProblem[] {
    const problems: BootProblem[] = [];
    const { capabilities } = this.host;
    const idOfModule = new Map<unknown, string>(this.host.packages.map((p) => [p.server.module, p.manifest.id]));
    const dtos = new Map<string, object>();
    for (const wrapper of this.discovery.getControllers()) {
      const type = wrapper.metatype as (abstract new () => object) | undefined;
      if (!type) continue;
      const first = String([Reflect.getMetadata(PATH_METADATA, type)].flat()[0] ?? '').split('/')[0] ?? '';
      const owner = idOfModule.get(wrapper.host?.metatype);
      const label = owner ?? type.name;
      if (owner ? first !== owner : !this.host.get(first) && first !== 'health') {
        problems.push({ package: label, message: `the routes of ${type.name} must begin with "${owner ?? '<package>'}/"` });
      }
      const prototype = type.prototype as Record<string, object>;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name] as ((...args: never[]) => unknown) | undefined;
        if (!handler || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) continue;
        for (const dto of dtosOf(prototype, name)) {
          if ((dtos.get(dto.name) ?? dto) !== dto) {
            problems.push({ package: label, message: `${type.name}.${name} uses ${dto.name}, and another class of the API has that name` });
          }
          dtos.set(dto.name, dto);
        }
        const isPublic = this.reflector.getAllAndOverride<boolean>(PUBLIC, [handler, type as never]);
        const requirements = this.reflector.getAllAndOverride<readonly Requirement[]>(REQUIREMENTS, [handler, type as never]) ?? [];
        if (!isPublic && requirements.length === 0)
          problems.push({ package: label, message: `${type.name}.${name} has neither @RequireCapability nor @Public` });
        for (const { capability } of requirements) {
          if (!capabilities.has(capability))
            problems.push({ package: label, message: `${type.name}.${name} requires the unknown capability "${capability}"` });
        }
      }
    }
    return problems;
  }
}

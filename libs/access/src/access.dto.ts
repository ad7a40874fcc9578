import { type ContextLevel, standardRoles } from '@sreda/plugin-sdk';
import { Flag, Id, Instant, ListOf, Nested, OneOf, Text } from '@sreda/plugin-sdk/server';
import type { Permission } from './decide.js';

const LEVELS = ['site', 'organisation', 'course', 'activity', 'person'] as const satisfies readonly ContextLevel[];
const PERMISSIONS = ['allow', 'prevent', 'prohibit'] as const satisfies readonly Permission[];
const MANY = 10_000;

export class PlaceDto {
  @OneOf(LEVELS)
  level: ContextLevel;
  @Id({ nullable: true, description: 'Null for the site' })
  id: string | null;
}

export class NamedPlaceDto extends PlaceDto {
  @Text({ max: 400, nullable: true, description: 'Null for the site' })
  name: string | null;
}

export class WhyQuery {
  @Id()
  personId: string;
  @Text({ max: 100 })
  capability: string;
  @OneOf(LEVELS)
  level: ContextLevel;
  @Id({ optional: true, description: 'Absent for the site' })
  id?: string;
}

class ExplainedPermissionDto {
  @Nested(() => NamedPlaceDto)
  at: NamedPlaceDto;
  @OneOf(PERMISSIONS)
  permission: Permission;
}

export class AssignmentDto {
  @Id({ nullable: true, description: 'Null for a role that everyone has' })
  id: string | null;
  @Text({ max: 60, description: `${standardRoles.join(', ')}, or the key of an organisation's own role` })
  role: string;
  @Text({ max: 200, nullable: true, description: "Of an organisation's own role" })
  roleName: string | null;
  @Nested(() => NamedPlaceDto)
  at: NamedPlaceDto;
  @Instant({ nullable: true })
  since: Date | null;
  @Instant({ nullable: true })
  until: Date | null;
  @Text({ max: 500, nullable: true })
  reason: string | null;
}

class ExplainedAssignmentDto extends AssignmentDto {
  @OneOf(['counts', 'elsewhere', 'not-yet', 'ended'])
  state: string;
  @ListOf(() => ExplainedPermissionDto, { max: MANY })
  permissions: ExplainedPermissionDto[];
  @OneOf([...PERMISSIONS, 'silent'], { nullable: true })
  verdict: string | null;
}

export class WhyDto {
  @Id()
  personId: string;
  @Text({ max: 400, nullable: true })
  personName: string | null;
  @Text({ max: 100 })
  capability: string;
  @Nested(() => NamedPlaceDto)
  at: NamedPlaceDto;
  @Flag()
  allowed: boolean;
  @OneOf(['allowed', 'prevented', 'prohibited', 'no-permission', 'no-role', 'no-such-place'])
  because: string;
  @ListOf(() => ExplainedAssignmentDto, { max: MANY, description: 'Those in places that the reader administers' })
  assignments: ExplainedAssignmentDto[];
}

export class AssignmentsQuery {
  @Id()
  personId: string;
}

export class AssignmentsDto {
  @ListOf(() => AssignmentDto, { max: MANY })
  items: AssignmentDto[];
}

class RolePermissionDto {
  @Text({ max: 100 })
  capability: string;
  @Nested(() => PlaceDto)
  at: PlaceDto;
  @OneOf(PERMISSIONS)
  permission: Permission;
  @Flag({ description: 'Set by the school, not by the package that owns the capability' })
  changed: boolean;
}

export class RoleDto {
  @Id()
  id: string;
  @Text({ max: 60 })
  key: string;
  @Text({ max: 200, nullable: true })
  name: string | null;
  @Id({ nullable: true, description: 'Organisation that made it; null for a standard role' })
  organisationId: string | null;
  @ListOf(() => RolePermissionDto, { max: MANY })
  permissions: RolePermissionDto[];
}

export class RolesDto {
  @ListOf(() => RoleDto, { max: MANY })
  items: RoleDto[];
}

export class SetPermissionDto {
  @Text({ max: 100 })
  capability: string;
  @OneOf([...PERMISSIONS, 'default'], { description: 'default: what the packages and the places above say' })
  permission: Permission | 'default';
  @Id({ optional: true, description: 'Where it holds; absent: the whole site' })
  organisationId?: string;
}

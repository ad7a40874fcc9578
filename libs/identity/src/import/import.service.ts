import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type ContextRef } from '@sreda/plugin-sdk/server';
import { LoginService } from '../accounts/login.service.js';
import { ResetPolicy } from '../credentials/reset.policy.js';
import { AcademicYearService } from '../organisations/academic-year.service.js';
import { ClassService } from '../organisations/class.service.js';
import { Names } from '../names/names.service.js';
import { PersonRecords } from '../names/person-records.js';
import { className } from '../organisations/class-name.js';
import { type OrganisationRow, OrganisationService } from '../organisations/organisation.service.js';
import { MembershipService } from '../persons/membership.service.js';
import { PeopleWriter } from '../persons/people.writer.js';
import { SessionStore } from '../sessions/session.store.js';
import { dayIn } from '../time.js';
import { decodeCsv, parsePeople } from './csv.js';
import type { ImportDto, ImportReportDto } from './import.dto.js';
import { SchoolPeople } from './school-people.js';
import { changesAddressOf, classKey, missingClasses, planImport, type PlannedRow, refuseAddresses } from './plan.js';

/** Fields of a row that are fields of a person's record. */
const RECORD: ReadonlySet<string> = new Set(['familyName', 'givenName', 'patronymic', 'birthDate', 'email']);

/** Where the rows are written to. */
interface Target {
  readonly school: OrganisationRow;
  readonly today: string;
  readonly classIds: ReadonlyMap<string, string>;
}

/** People and classes from a CSV file. The dry run and the import make the same plan; the import makes it anew under the school's lock. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly organisations: OrganisationService,
    private readonly years: AcademicYearService,
    private readonly classes: ClassService,
    private readonly memberships: MembershipService,
    private readonly people: PeopleWriter,
    private readonly logins: LoginService,
    private readonly known: SchoolPeople,
    private readonly names: Names,
    private readonly records: PersonRecords,
    private readonly resets: ResetPolicy,
    private readonly sessions: SessionStore,
  ) {}

  /** Rows with errors are left out, all others are imported in one transaction. */
  async run(ctx: RequestContext, schoolId: string, { csv, base64, dryRun }: ImportDto): Promise<ImportReportDto> {
    const text = csv ?? (base64 === undefined ? undefined : decodeCsv(Buffer.from(base64, 'base64')));
    if (text === undefined) throw invalid('csv', 'required');
    const rows = parsePeople(text);
    this.names.require();
    return this.database.tx(ctx, async (inner) => {
      const school = dryRun ? await this.organisations.school(inner, schoolId) : await this.organisations.lockSchool(inner, schoolId);
      const { people, classes } = await this.known.read(inner, school);
      const logins = rows.flatMap((row) => (row.login ? [row.login] : []));
      const planned = await this.refuseAddresses(inner, planImport(rows, people, await this.known.takenElsewhere(inner, logins, people)));
      const missing = missingClasses(planned, classes);
      if (!dryRun) {
        const classIds = new Map(classes.map((ref) => [classKey(ref), ref.id]));
        const year = missing.length > 0 ? await this.years.ensure(inner, school) : null;
        for (const { grade, letter } of year ? missing : []) {
          classIds.set(classKey({ grade, letter }), (await this.classes.add(inner, school, year?.id ?? '', grade, letter)).id);
        }
        await this.write(inner, { school, today: dayIn(school.timeZone, inner.now()), classIds }, planned);
      }
      return report(
        planned,
        missing.map(({ grade, letter }) => className(grade, letter)),
        dryRun,
      );
    });
  }

  /** A letter to the address opens the account, so changing it takes as much as a reset. */
  private async refuseAddresses(ctx: RequestContext, planned: readonly PlannedRow[]): Promise<PlannedRow[]> {
    const personIds = planned.flatMap((row) => changesAddressOf(row) ?? []);
    return refuseAddresses(planned, await this.resets.allowed(ctx, personIds));
  }

  private async write(ctx: RequestContext, target: Target, planned: readonly PlannedRow[]): Promise<void> {
    const { school } = target;
    const added = await this.create(
      ctx,
      target,
      planned.filter((p) => p.action === 'create'),
    );
    const changed = planned.filter((p) => p.action === 'change');
    for (const row of changed) await this.change(ctx, target, row);
    if (added.length + changed.length === 0) return;
    await this.memberships.changed(
      ctx,
      changed.flatMap(({ known }) => (known ? [known.id] : [])),
      school.id,
    );
    await this.audit.record(ctx, {
      action: 'identity.import',
      subject: { kind: 'organisation', id: school.id },
      organisationIds: [school.id],
      details: { created: added.length, changed: changed.length },
    });
  }

  private async create(ctx: RequestContext, { school, today, classIds }: Target, planned: readonly PlannedRow[]): Promise<string[]> {
    const at: ContextRef = { level: 'organisation', id: school.id };
    const reserved = planned.flatMap(({ row }) => (row.login ? [row.login] : []));
    const made = await this.logins.make(
      ctx,
      planned.map(({ row }) => row),
      reserved,
    );
    return this.people.add(
      ctx,
      planned.map(({ row }, i) => ({
        familyName: row.familyName,
        givenName: row.givenName,
        patronymic: row.patronymic,
        birthDate: row.birthDate,
        account: { login: row.login ?? made[i] ?? '', passwordHash: null, email: row.email, mustChangePassword: true },
        memberships: [
          {
            organisationId: (row.class && row.kind === 'student' && classIds.get(classKey(row.class))) || school.id,
            kind: row.kind,
            since: today,
          },
        ],
        roles: row.isTeacher ? [{ role: 'teacher' as const, at }] : [],
      })),
    );
  }

  private async change(ctx: RequestContext, target: Target, { row, known, changes }: PlannedRow): Promise<void> {
    if (!known) return;
    const to = (field: string): string | null => changes.find((change) => change.field === field)?.to ?? null;
    const record = changes.flatMap(({ field, to: value }) => (value !== null && RECORD.has(field) ? [[field, value] as const] : []));
    if (record.length > 0) await this.records.change(ctx, known.id, Object.fromEntries(record));
    if (known.login === null) {
      const login = row.login ?? (await this.logins.make(ctx, [row]))[0] ?? '';
      await this.people.addAccounts(ctx, [{ personId: known.id, login, passwordHash: null, email: row.email, mustChangePassword: true }]);
    }
    if (to('role')) {
      await this.access.assign(ctx, { personId: known.id, role: 'teacher', at: { level: 'organisation', id: target.school.id } });
      await this.sessions.endOfPerson(ctx, known.id);
    }
    if (to('class') && row.class) {
      const { id: schoolId } = target.school;
      const toId = target.classIds.get(classKey(row.class)) ?? schoolId;
      await this.memberships.transfer(ctx, { personIds: [known.id], schoolId, toId, day: target.today });
    }
  }
}

function report(planned: readonly PlannedRow[], newClasses: string[], dryRun: boolean): ImportReportDto {
  const count = (action: PlannedRow['action']): number => planned.filter((p) => p.action === action).length;
  return {
    dryRun,
    rows: planned.map(({ line, action, person, changes, errors }) => ({
      line,
      action,
      person,
      changes: [...changes],
      errors: [...errors],
    })),
    created: count('create'),
    changed: count('change'),
    same: count('same'),
    failed: count('error'),
    newClasses,
  };
}

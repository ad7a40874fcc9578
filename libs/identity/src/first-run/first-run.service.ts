import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import { invalid, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Audit } from '@sreda/plugin-sdk/server';
import { LOGIN_PATTERN, normaliseLogin } from '../accounts/login.js';
import { checkPassword, hashPassword } from '../accounts/passwords.js';
import { AcademicYearService } from '../organisations/academic-year.service.js';
import { OrganisationService } from '../organisations/organisation.service.js';
import { PeopleWriter } from '../persons/people.writer.js';
import { hashCode, newCode } from '../secrets.js';
import { SignInLimits } from '../sign-in/sign-in-limits.js';
import { dayIn } from '../time.js';
import type { FirstRunDoneDto, FirstRunDto } from './first-run.dto.js';

const IS_EMPTY = `select not exists (select from identity.account) as empty`;

/** An installation in which nobody can sign in yet: whoever reads the console makes its school and administrator. */
@Injectable()
export class FirstRunService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly years: AcademicYearService,
    private readonly people: PeopleWriter,
    private readonly audit: Audit,
    private readonly limits: SignInLimits,
  ) {}

  /** A new code to print on the console, which replaces the one before; null when the installation is not empty. */
  async issueCode(): Promise<string | null> {
    const code = newCode();
    return this.database.tx(createContext(), async (ctx) => {
      if (!(await this.isEmpty(ctx))) return null;
      await this.database.query(ctx, `delete from identity.first_run_code`);
      await this.database.query(ctx, `insert into identity.first_run_code (hash) values ($1)`, [hashCode(code)]);
      return code;
    });
  }

  async run(visitor: RequestContext, { code, school, administrator }: FirstRunDto, address: string): Promise<FirstRunDoneDto> {
    if (!(await this.limits.takeAddress(visitor, address))) throw new Problem(429, 'identity.too-many-tries', { retryAfter: 1 });
    const login = normaliseLogin(administrator.login);
    if (!LOGIN_PATTERN.test(login)) throw invalid('administrator.login', 'pattern');
    checkPassword(administrator.password, login, 'administrator.password');
    const passwordHash = await hashPassword(administrator.password);
    // The visitor may do this because of the code; what is written is written by the product itself.
    const system = createContext({ locale: visitor.locale, requestId: visitor.requestId });
    await this.database.tx(system, async (ctx) => {
      // Of two at the same time the second waits here and finds no code.
      const used = await this.database.query(ctx, `delete from identity.first_run_code where hash = $1 returning hash`, [hashCode(code)]);
      if (!(await this.isEmpty(ctx))) throw notFound();
      if (used.length === 0) throw new Problem(422, 'identity.wrong-code');
      const made = await this.organisations.add(ctx, { kind: 'school', parentId: null, ...school });
      await this.years.ensure(ctx, made);
      const [personId = ''] = await this.people.add(ctx, [
        {
          familyName: administrator.familyName,
          givenName: administrator.givenName,
          patronymic: administrator.patronymic,
          account: { login, passwordHash, email: administrator.email ?? null },
          memberships: [{ organisationId: made.id, kind: 'staff', since: dayIn(made.timeZone, ctx.now()) }],
          roles: [{ role: 'administrator', at: { level: 'site', id: null } }],
        },
      ]);
      await this.audit.record(ctx, { action: 'identity.first-run', subject: { kind: 'organisation', id: made.id }, personId });
    });
    await this.limits.giveBackAddress(visitor, address);
    return { login };
  }

  private async isEmpty(ctx: RequestContext): Promise<boolean> {
    return (await this.database.queryOne<{ empty: boolean }>(ctx, IS_EMPTY))?.empty ?? false;
  }
}

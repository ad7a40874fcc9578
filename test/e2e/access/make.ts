import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { WorkService } from '@sreda/assignment';
import { newId } from '@sreda/contracts';
import { RequestService, ThemeService } from '@sreda/consultations';
import { ActivityService, CourseService, SectionService } from '@sreda/courses';
import { Database } from '@sreda/database';
import { EnrolmentService } from '@sreda/enrolment';
import { CertificateService, EventService, RegistrationService } from '@sreda/events';
import { NetworkModeratorService, NetworkSectionService, PostService, ReportService, TopicService } from '@sreda/forum';
import {
  AcademicYearService,
  ClassService,
  GuardianService,
  hashPassword,
  type MembershipKind,
  type NewPerson,
  OrganisationService,
  PeopleWriter,
} from '@sreda/identity';
import { createContext } from '@sreda/kernel';
import type { RequestContext, StandardRole } from '@sreda/plugin-sdk';
import { Access, type ContextRef, Files } from '@sreda/plugin-sdk/server';
import { CardService } from '@sreda/lesson-cards';
import { AgreementService } from '@sreda/partnership';
import { CopyService, type NewMaterialVersionDto, OfferService, PublishService, RemarkService } from '@sreda/network';
import { BankService, ImportService, QuestionService } from '@sreda/questions';
import { AttemptService, PreviewService } from '@sreda/quiz';
import { TestClient } from '@sreda/testing';
import type { TestApp } from '@sreda/testing/app';

export const PASSWORD = 'correct horse';
/** Base32 of a key of twenty zero bytes. */
export const TOTP_SECRET = 'A'.repeat(32);

export interface Person {
  readonly id: string;
  readonly accountId: string;
  readonly login: string;
  /** Worked in. */
  readonly organisationId: string | null;
  /** `Bearer …` */
  readonly authorization: string;
}

export interface Course {
  readonly id: string;
  readonly version: number;
  readonly sectionId: string;
  readonly bankId: string;
  readonly questionIds: readonly string[];
}

interface PersonPlan {
  readonly name: string;
  readonly givenName?: string;
  /** A school, or the class of a pupil; null for somebody who belongs to nothing. */
  readonly at: string | null;
  /** When `at` is a class. */
  readonly school?: string | null;
  readonly kind: MembershipKind;
  readonly roles: NewPerson['roles'];
  readonly login?: string;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const gift = (word: string): string => `$CATEGORY: ${word}\n\n::${word} 1::${word}?{=да ~${word} нет}\n\n::${word} 2::${word}.{TRUE}\n`;

/** Makes objects as their people would do it, through the product's services; what has none that is public, as rows. */
export class Maker {
  private count = 0;
  private partnerId: string | undefined;

  private constructor(
    private readonly app: TestApp,
    private readonly passwordHash: string,
  ) {}

  static async create(app: TestApp): Promise<Maker> {
    return new Maker(app, await hashPassword(PASSWORD));
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.server.app.get<T>(type, { strict: false });
  }

  tx<T>(fn: (ctx: RequestContext) => Promise<T>): Promise<T> {
    return this.get(Database).tx(createContext(), fn);
  }

  sql<Row = Record<string, unknown>>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.app.db.sql<Row>(text, parameters);
  }

  /** The column `id` of the one row. */
  async one(text: string, parameters: readonly unknown[]): Promise<string> {
    const [row] = await this.sql<{ id: string }>(text, parameters);
    if (!row) throw new Error(`Nothing for ${text}`);
    return row.id;
  }

  next(): number {
    return ++this.count;
  }

  async person({ name, givenName = 'Имя', at, school = at, kind, roles, login = `p${this.next()}` }: PersonPlan): Promise<Person> {
    const [id = ''] = await this.tx((ctx) =>
      this.get(PeopleWriter).add(ctx, [
        {
          familyName: name,
          givenName,
          patronymic: null,
          account: { login, passwordHash: this.passwordHash, email: `${login}@example.test` },
          memberships: at === null ? [] : [{ organisationId: at, kind, since: '2020-09-01' }],
          roles,
        },
      ]),
    );
    const accountId = await this.one(`select id from identity.account where person_id = $1`, [id]);
    const person = { id, accountId, login, organisationId: school };
    return { ...person, authorization: (await this.token(person, name)).authorization };
  }

  /** A pupil of a class who has nothing to lose. */
  pupil({ id, classId, word }: { id: string; classId: string; word: string }): Promise<Person> {
    const roles = [{ role: 'student', at: { level: 'organisation', id } }] as const;
    return this.person({ name: word, at: classId, school: id, kind: 'student', roles });
  }

  async token({ accountId, organisationId }: Omit<Person, 'authorization'>, name: string): Promise<{ id: string; authorization: string }> {
    const [id, token] = [newId(), `sreda_${randomBytes(16).toString('hex')}`];
    await this.sql(
      `insert into identity.access_token (id, hash, account_id, organisation_id, name, expires_at) values ($1, $2, $3, $4, $5, now() + interval '1 day')`,
      [id, digest(token), accountId, organisationId, name],
    );
    return { id, authorization: `Bearer ${token}` };
  }

  /** A session as a browser has it. */
  async session({ accountId, organisationId }: Person, userAgent = 'test'): Promise<{ id: string; cookie: string }> {
    const [id, token] = [newId(), randomBytes(16).toString('hex')];
    await this.sql(
      `insert into identity.session (id, token_hash, account_id, organisation_id, user_agent, idle_minutes, expires_at)
       values ($1, $2, $3, $4, $5, 60, now() + interval '1 day')`,
      [id, digest(token), accountId, organisationId, userAgent],
    );
    return { id, cookie: `sreda=${token}` };
  }

  /** The browser of a new session, with its CSRF token unless that is left out. */
  async browser(person: Person, { csrf = true } = {}): Promise<TestClient> {
    const { cookie } = await this.session(person);
    if (!csrf) return new TestClient(this.app.url, { cookie });
    const { json } = await new TestClient(this.app.url, { cookie }).get<{ csrfToken: string }>('identity/session');
    return new TestClient(this.app.url, { cookie, 'x-csrf-token': json.csrfToken });
  }

  /** A code of a sign-in slip. */
  async slip({ accountId }: Person): Promise<string> {
    const code = randomBytes(5).toString('hex').toUpperCase();
    await this.sql(`insert into identity.sign_in_slip (account_id, hash, expires_at) values ($1, $2, now() + interval '1 day')`, [
      accountId,
      digest(code),
    ]);
    return code;
  }

  /** The token of a letter with a link. */
  async resetToken({ accountId }: Person): Promise<string> {
    const token = randomBytes(16).toString('hex');
    await this.sql(`insert into identity.password_reset (account_id, hash, expires_at) values ($1, $2, now() + interval '1 day')`, [
      accountId,
      digest(token),
    ]);
    return token;
  }

  async guardianCode(childId: string): Promise<string> {
    return (await this.get(GuardianService).newCode(createContext(), childId)).code;
  }

  guardianship(guardianId: string, childId: string): Promise<string> {
    return this.tx((ctx) => this.get(GuardianService).add(ctx, { guardianId, childId, rights: ['view'], confirmedBy: 'school' }));
  }

  async endGuardianship(guardianId: string, childId: string): Promise<void> {
    const id = await this.one(`select id from identity.guardianship where guardian_id = $1 and child_id = $2`, [guardianId, childId]);
    await this.get(GuardianService).end(createContext(), id, 'test');
  }

  /** Far away, without classes. */
  async year(schoolId: string): Promise<string> {
    const first = 3000 + this.next();
    const year = { name: `${first}`, since: `${first}-09-01`, until: `${first + 1}-09-01` };
    return (await this.tx((ctx) => this.get(AcademicYearService).create(ctx, schoolId, year))).id;
  }

  async class(school: { id: string; yearId: string }): Promise<string> {
    return this.tx(async (ctx) => {
      const row = await this.get(OrganisationService).get(ctx, school.id);
      return (await this.get(ClassService).add(ctx, row, school.yearId, 5, `Ж${this.next()}`)).id;
    });
  }

  /** A published course of the author's with a bank of two questions, the first with the picture a.png, these students, and guests who have a role in it without being enrolled. */
  async course(
    author: Person,
    {
      word,
      studentIds,
      guests = [],
    }: { word: string; studentIds: readonly string[]; guests?: readonly (readonly [Person, StandardRole])[] },
  ): Promise<Course> {
    const ctx = contextOf(author);
    const id = await this.get(CourseService).create(ctx, { name: `Курс ${word}` });
    const [bank] = await this.get(BankService).ofCourse(ctx, id);
    if (!bank) throw new Error('The course has no bank');
    await this.get(ImportService).start(ctx, bank.id, { name: `${word}.gift`, bytes: Buffer.from(gift(word)) }, false);
    const { items } = await this.get(QuestionService).list(ctx, bank.id, { limit: 10 });
    // Before anything has read the version: it never changes, so that processes keep what they have read.
    await this.sql(
      `with v as (
         update questions.question_version set definition = definition || jsonb_build_object('text', $2::jsonb)
         where id = (select version_id from questions.question where id = $1) returning id)
       insert into questions.question_file (version_id, path, content) select id, 'a.png', '' from v`,
      [items[0]?.id, JSON.stringify({ text: '<img src="files/a.png">', format: 'html', files: ['a.png'] })],
    );
    const sectionId = await this.get(SectionService).create(ctx, id, word);
    await this.get(CourseService).change(ctx, id, { version: 1, state: 'published' });
    if (studentIds.length > 0) await this.get(EnrolmentService).enrol(ctx, id, { personIds: [...studentIds], role: 'student' });
    const at: ContextRef = { level: 'course', id };
    for (const [{ id: personId }, role] of guests) await this.tx((inner) => this.get(Access).assign(inner, { personId, role, at }));
    return { id, version: 2, sectionId, bankId: bank.id, questionIds: items.map((q) => q.id) };
  }

  quiz(author: Person, { id, sectionId, questionIds }: Pick<Course, 'id' | 'sectionId' | 'questionIds'>, word: string): Promise<string> {
    const settings = { instructions: word, questions: questionIds.map((questionId) => ({ questionId })) };
    return this.get(ActivityService).create(contextOf(author), id, { sectionId, type: 'quiz', name: `Тест ${word}`, settings });
  }

  page(author: Person, { id, sectionId }: Pick<Course, 'id' | 'sectionId'>, word: string): Promise<string> {
    const settings = { text: `<p>${word}</p>` };
    return this.get(ActivityService).create(contextOf(author), id, { sectionId, type: 'page', name: `Страница ${word}`, settings });
  }

  async attempt(student: Person, activityId: string, { finished }: { finished: boolean }): Promise<string> {
    const { id } = await this.get(AttemptService).start(contextOf(student), activityId);
    if (finished) await this.get(AttemptService).finish(contextOf(student), id);
    return id;
  }

  /** The person's own, in place of the one before. */
  async preview(manager: Person, activityId: string): Promise<void> {
    await this.get(PreviewService).start(contextOf(manager), activityId);
  }

  async assignment(teacher: Person, { id, sectionId }: Pick<Course, 'id' | 'sectionId'>, word: string): Promise<string> {
    const settings = { instructions: `<p>${word}</p>` };
    return this.get(ActivityService).create(contextOf(teacher), id, { sectionId, type: 'assignment', name: word, settings });
  }

  /** The student's work, in words of the school; answers its id. */
  async work(student: Person, activityId: string, text: string, { handedIn }: { handedIn: boolean }): Promise<string> {
    const works = this.get(WorkService);
    const { revision } = await works.saveDraft(contextOf(student), activityId, { text, sheets: [], revision: 0 });
    if (handedIn) await works.handIn(contextOf(student), activityId, { key: newId(), revision });
    return this.one(`select id from assignment.work where activity_id = $1 and person_id = $2`, [activityId, student.id]);
  }

  forum(teacher: Person, { id, sectionId }: Pick<Course, 'id' | 'sectionId'>, word: string): Promise<string> {
    const settings = { introduction: `<p>${word}</p>`, grading: 'highest' };
    return this.get(ActivityService).create(contextOf(teacher), id, { sectionId, type: 'forum', name: word, settings });
  }

  /** A forum with one topic a group, and a group with this person in it. */
  async groupForum(teacher: Person, course: Pick<Course, 'id' | 'sectionId'>, word: string, memberId: string) {
    const boardId = await this.forum(teacher, course, word);
    await this.sql(`update forum.forum set kind = 'group' where activity_id = $1`, [boardId]);
    const groupId = await this.one(`insert into enrolment."group" (id, course_id, name) values (gen_random_uuid(), $1, $2) returning id`, [
      course.id,
      `${word} ${boardId}`,
    ]);
    await this.sql(`insert into enrolment.group_member (group_id, person_id) values ($1, $2)`, [groupId, memberId]);
    return { boardId, groupId };
  }

  /** A topic in words of the school, with its first post. */
  async topic(
    author: Person,
    boardId: string,
    word: string,
    kind: 'discussion' | 'question' = 'discussion',
  ): Promise<{ id: string; postId: string }> {
    const topic = await this.get(TopicService).create(contextOf(author), boardId, { title: word, kind, text: `<p>${word}</p>` });
    // Nobody may write as often as the cases do.
    await this.sql(`update forum.post set created_at = created_at - interval '15 minutes' where id = $1`, [topic.postId]);
    return topic;
  }

  /** Answers its id. */
  async reply(author: Person, topicId: string, word: string): Promise<string> {
    const { id } = await this.get(PostService).reply(contextOf(author), topicId, { text: `<p>${word}</p>` });
    await this.sql(`update forum.post set created_at = created_at - interval '15 minutes' where id = $1`, [id]);
    return id;
  }

  hiddenPost(moderator: Person, postId: string, word: string): Promise<void> {
    return this.get(ReportService).hide(contextOf(moderator), postId, word);
  }

  /** What the student reports about a new post of the teacher; answers its id. */
  async postReport({ teacher, student }: Readonly<Record<'teacher' | 'student', Person>>, forumId: string, word: string): Promise<string> {
    const { postId } = await this.topic(teacher, forumId, word);
    await this.get(ReportService).report(contextOf(student), postId, word);
    return this.one(`select id from forum.report where post_id = $1`, [postId]);
  }

  /** What a school asks one of its people to read; answers its id. */
  async announcement(schoolId: string, personId: string, word: string): Promise<string> {
    const id = newId();
    await this.sql(
      `insert into announcements.announcement (id, place, context_id, organisation_id, roles, title, text, must_read, sent_at)
       values ($1, 'school', $2, $2, '{student}', $3, $3, true, now())`,
      [id, schoolId, word],
    );
    await this.sql(`insert into announcements.recipient (announcement_id, person_id, told_at) values ($1, $2, now())`, [id, personId]);
    return id;
  }

  /** An event of a school's calendar; answers its id. */
  async calendarEvent(schoolId: string): Promise<string> {
    const id = newId();
    await this.sql(
      `insert into calendar.event (id, context_id, name, first_day, last_day, every_weeks, weekdays, repeat_until, time_zone, changed_at)
       values ($1, $2, 'Праздник', '2031-03-08', '2031-03-08', 1, '{6}', '2031-03-29', 'Europe/Moscow', now())`,
      [id, schoolId],
    );
    return id;
  }

  /** The secret of the address of the person's calendar. The same each time: several call in one person's name at once. */
  async calendarFeed({ id }: Person): Promise<string> {
    const secret = `secret-${id}`;
    await this.sql(
      `insert into calendar.feed (person_id, hash, created_at) values ($1, $2, now()) on conflict (person_id) do update set hash = excluded.hash`,
      [id, digest(secret)],
    );
    return secret;
  }

  /** A school that everybody may find, and that is no secret. */
  private async partner(): Promise<string> {
    this.partnerId ??= await this.tx(async (ctx) => {
      const { id } = await this.get(OrganisationService).add(ctx, {
        kind: 'school',
        parentId: null,
        name: 'Соседняя',
        timeZone: 'Europe/Moscow',
      });
      await this.get(Database).query(
        ctx,
        `insert into partnership.school (school_id, listed, version, changed_at) values ($1, true, 1, now())`,
        [id],
      );
      return id;
    });
    return this.partnerId;
  }

  /** Terms with that school, in words of the other. */
  async agreementTerms(word: string) {
    return { title: `Договор ${word}`, text: word, scopes: [], until: null, schoolIds: [await this.partner()] };
  }

  /** An agreement that the head of the school has proposed, or, when `asked`, one that waits for the school's answer; answers its id. */
  async agreement(head: Person, schoolId: string, word: string, { asked }: { asked: boolean }): Promise<string> {
    const terms = await this.agreementTerms(word);
    const [by, other] = asked ? [await this.partner(), schoolId] : [schoolId, await this.partner()];
    if (!asked) return (await this.get(AgreementService).invite(contextOf(head), by, terms)).id;
    const listed = (is: boolean) =>
      this.sql(
        `insert into partnership.school as s (school_id, listed, version, changed_at) values ($1, $2, 1, now())
         on conflict (school_id) do update set listed = excluded.listed, version = s.version + 1`,
        [schoolId, is],
      );
    await listed(true);
    const { id } = await this.get(AgreementService).invite(contextOf(head), by, { ...terms, schoolIds: [other] });
    await listed(false);
    return id;
  }

  /** A section of the network in which somebody has written; answers its id. */
  async networkSection(by: Person, author: Person, word: string): Promise<string> {
    const fields = { subject: word, theme: `${word} ${this.next()}`, description: word };
    const id = await this.get(NetworkSectionService).create(contextOf(by), fields);
    await this.topic(author, id, word);
    return id;
  }

  /** A community outside of the network that a school has confirmed; answers its id. */
  async community(schoolId: string, personId: string, word: string): Promise<string> {
    const id = newId();
    await this.sql(
      `insert into forum.other_community (id, school_id, person_id, name, address, since, confirmed_at)
       values ($1, $2, $3, $4, 'https://example.org/', '2020-09-01', now())`,
      [id, schoolId, personId, word],
    );
    return id;
  }

  async networkModerator(by: Person, sectionId: string, personId: string): Promise<void> {
    await this.get(NetworkModeratorService).name(contextOf(by), sectionId, personId);
  }

  /** A theme of consultations in which the methodist and the head answer; answers its id. */
  consultationTheme({ methodist, head }: Readonly<Record<'methodist' | 'head', Person>>, word: string): Promise<string> {
    const fields = { name: `${word} ${this.next()}`, description: word, workingDays: 5, answererIds: [methodist.id, head.id] };
    return this.get(ThemeService).create(contextOf(methodist), fields);
  }

  /** What somebody asks the methodist; answers its id. */
  async consultation(
    people: Readonly<Record<'methodist' | 'head', Person>>,
    asker: Person,
    word: string,
    { answered }: { readonly answered: boolean },
  ): Promise<string> {
    const [requests, text] = [this.get(RequestService), `<p>${word}</p>`];
    const themeId = await this.consultationTheme(people, word);
    const id = await requests.ask(contextOf(asker), { themeId, personal: false, subject: word, text });
    // Nobody may ask as often as the cases do.
    await this.sql(`update consultations.request set answerer_id = $2, asked_at = asked_at - interval '2 days' where id = $1`, [
      id,
      people.methodist.id,
    ]);
    if (answered) await requests.write(contextOf(people.methodist), id, { text, answers: true });
    return id;
  }

  /** An announced event of the holder; one that is over has been attended by the guests. */
  async event(
    holder: Person,
    word: string,
    { guests = [], isOver = false }: { readonly guests?: readonly Person[]; readonly isOver?: boolean } = {},
  ): Promise<string> {
    const events = this.get(EventService);
    const id = await events.create(contextOf(holder), eventFields(word));
    await events.change(contextOf(holder), id, { ...eventFields(word), state: 'announced', version: 1 });
    for (const guest of guests) await this.get(RegistrationService).register(contextOf(guest), id);
    if (isOver) {
      await this.sql(`update events.event set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = $1`, [
        id,
      ]);
      await this.sql(`update events.registration set came = true where event_id = $1`, [id]);
    }
    return id;
  }

  /** For somebody who came to an event of the holder. */
  async certificate(holder: Person, guest: Person, word: string): Promise<{ id: string; number: string }> {
    const eventId = await this.event(holder, word, { guests: [guest], isOver: true });
    await this.get(CertificateService).issue(contextOf(holder), eventId, 'https://school.example');
    const [certificate] = (await this.get(CertificateService).list(contextOf(guest), { limit: 1 })).items;
    if (!certificate) throw new Error('No certificate was issued');
    return certificate;
  }

  /** One that colleagues see. */
  lessonCard(owner: Person, word: string): Promise<string> {
    return this.get(CardService).create(contextOf(owner), lessonCardFields(word));
  }

  /** An empty category in somebody's own bank. */
  async ownCategory(owner: Person, word: string): Promise<{ bankId: string; categoryId: string }> {
    const bankId = await this.get(BankService).ensure(contextOf(owner), { ownerKind: 'person', ownerId: owner.id });
    const categoryId = newId();
    await this.sql(`insert into questions.category (id, bank_id, name) values ($1, $2, $3)`, [categoryId, bankId, `${word} ${categoryId}`]);
    return { bankId, categoryId };
  }

  async material(
    people: Readonly<Record<'teacher' | 'methodist', Person>>,
    word: string,
    { published }: { readonly published: boolean },
  ): Promise<{ materialId: string; versionId: string }> {
    const { categoryId } = await this.ownCategory(people.teacher, word);
    const made = await this.get(PublishService).handIn(contextOf(people.teacher), materialFields(word, categoryId));
    if (published) await this.get(PublishService).decide(contextOf(people.methodist), made.versionId, { decision: 'publish', reason: '' });
    return made;
  }

  materialRemark(by: Person, versionId: string, word: string): Promise<string> {
    return this.get(RemarkService).remark(contextOf(by), versionId, { partId: null, text: word });
  }

  async materialCopy(owner: Person, materialId: string, word: string): Promise<string> {
    const { bankId } = await this.ownCategory(owner, word);
    return (await this.get(CopyService).take(contextOf(owner), materialId, bankId)).id;
  }

  /** With a category more than its source. */
  async changedCopy(owner: Person, materialId: string, word: string): Promise<{ copyId: string; partId: string }> {
    const copyId = await this.materialCopy(owner, materialId, word);
    const partId = newId();
    await this.sql(
      `insert into questions.category (id, bank_id, parent_id, name)
       select $2, c.bank_id, c.id, $3 from network.copy n join questions.category c on c.id = n.object_id where n.id = $1`,
      [copyId, partId, word],
    );
    return { copyId, partId };
  }

  async materialOffer(owner: Person, materialId: string, word: string): Promise<string> {
    const { copyId, partId } = await this.changedCopy(owner, materialId, word);
    return this.get(OfferService).offer(contextOf(owner), copyId, { partIds: [partId], message: word });
  }

  async consentText(organisationId: string, word: string): Promise<string> {
    const id = newId();
    await this.sql(
      `insert into privacy.consent_text (id, organisation_id, purpose, version, title, text, created_at) values ($1, $2, $3, 1, $4, $4, now())`,
      [id, organisationId, `photo-${this.next()}`, word],
    );
    return id;
  }

  async consent(personId: string, textId: string, guardianId: string): Promise<string> {
    const id = newId();
    await this.sql(
      `insert into privacy.consent (id, person_id, text_id, given_by, given_on, recorded_by, recorded_at) values ($1, $2, $3, $4, current_date - 1, $4, now())`,
      [id, personId, textId, guardianId],
    );
    return id;
  }

  /** An upload of the person that nothing has taken yet. */
  async upload(person: Person, word: string): Promise<string> {
    return (await this.get(Files).keep(contextOf(person), `${word}.txt`, Readable.from([Buffer.from(word)]))).id;
  }

  /** A job that the person has started and that is done. */
  async job({ id: personId, accountId, organisationId }: Person, word: string): Promise<string> {
    const id = newId();
    await this.sql(
      `insert into jobs.job (id, name, queue, payload, actor_id, account_id, watchers, organisation_id, time_zone, locale, request_id, state, note, result, queued_at, finished_at)
       values ($1, 'identity.sweep', 'default', '{}', $2, $3, array[$2::uuid], $4, 'Europe/Moscow', 'ru', 'test', 'completed', $5, $6, now(), now())`,
      [id, personId, accountId, organisationId, word, { word }],
    );
    return id;
  }

  /** A job that has failed for good. */
  async deadLetter(): Promise<string> {
    const id = newId();
    await this.sql(
      `insert into jobs.job (id, name, queue, payload, time_zone, locale, request_id, state, dead, attempts, queued_at, finished_at, error)
       values ($1, 'identity.sweep', 'default', '{}', 'Europe/Moscow', 'ru', 'test', 'failed', true, 1, now(), now(), 'test')`,
      [id],
    );
    return id;
  }
}

export const contextOf = ({ id, accountId, organisationId }: Person): RequestContext =>
  createContext({ actor: { personId: id, accountId }, organisationId });

export const materialFields = (word: string, objectId: string): NewMaterialVersionDto => ({
  ...{ kind: 'category', objectId, title: word, description: word, subject: word, classFrom: 5, classTo: 7, topic: word },
  ...{ licence: 'cc-by', rights: `${word} сам`, ageMark: '6+', adapted: [], authorIds: [] },
});

export const lessonCardFields = (word: string) => ({
  shared: true,
  content: {
    ...{ name: word, subject: word, className: '5', goal: word, ofSubject: word, cognitive: word, regulatory: word, communicative: word },
    ...{ personal: word, resources: word, remote: word, homework: word, links: [{ name: word, url: 'https://school.example/' }] },
    stages: [{ id: newId(), name: word, minutes: 5, teacher: word, students: word, result: word }],
  },
});

export const eventFields = (word: string) => ({
  ...{
    kind: 'seminar' as const,
    title: word,
    description: word,
    place: word,
    videoUrl: null,
    recordingUrl: null,
    places: null,
    toPartners: false,
  },
  ...{ startsAt: new Date(Date.now() + 3_600_000), endsAt: new Date(Date.now() + 7_200_000) },
});

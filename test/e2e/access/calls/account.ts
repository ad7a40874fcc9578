import { createHmac } from 'node:crypto';
import { PASSWORD, TOTP_SECRET } from '../make.js';
import { bySession, ofSchool, plain, type Routes, type Scene } from './call.js';

const NEXT_PASSWORD = 'another horse';

/** RFC 6238: the code of this half minute for a key of twenty zero bytes. */
function totpCode(): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', Buffer.alloc(20)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const setTotp = ({ make, self }: Scene, secret: string | null) =>
  make.sql(`update identity.account set totp_secret = $2, totp_confirmed_at = null, totp_last_step = null where id = $1`, [
    self.accountId,
    secret,
  ]);

/** The actor's own session or token, or one of somebody in the other school. */
const own = ({ school, world }: Scene): boolean => school === world.a;

/** Signing in, and the own account: packages identity's routes `session`, `password-reset`, `first-run` and `me`. */
export const accountRoutes: Routes = {
  'POST identity/session': plain(async ({ make, school }) => ({ body: { login: (await make.pupil(school)).login, password: PASSWORD } })),
  'GET identity/session': plain(),
  'DELETE identity/session': bySession(plain()),
  'POST identity/session/slip': plain(async ({ make, school }) => ({ body: { code: await make.slip(await make.pupil(school)) } })),
  'PUT identity/session/organisation': bySession(ofSchool(({ school }) => ({ body: { organisationId: school.id } }))),

  'PATCH identity/me/preferences': bySession(plain(() => ({ body: { theme: 'dark' } }))),
  'POST identity/me/password': bySession(
    plain(async ({ make, self }) => {
      await make.sql(`update identity.account set must_change_password = true where id = $1`, [self.accountId]);
      return { body: { next: NEXT_PASSWORD } };
    }),
  ),
  'GET identity/me/sessions': bySession(plain()),
  'DELETE identity/me/sessions/{sessionId}': bySession(
    ofSchool(async (scene) => ({ params: { sessionId: own(scene) ? (await scene.make.session(scene.self)).id : scene.school.sessionId } })),
  ),
  'GET identity/me/tokens': bySession(plain()),
  'POST identity/me/tokens': bySession(
    plain(() => ({ body: { name: 'программа', expiresOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) } })),
  ),
  'DELETE identity/me/tokens/{tokenId}': bySession(
    ofSchool(async (scene) => ({
      params: { tokenId: own(scene) ? (await scene.make.token(scene.self, 'своё')).id : scene.school.tokenId },
    })),
  ),
  'POST identity/me/totp': bySession(
    plain(async (scene) => {
      await setTotp(scene, null);
      return {};
    }),
  ),
  'POST identity/me/totp/confirm': bySession(
    plain(async (scene) => {
      await setTotp(scene, TOTP_SECRET);
      return { body: { code: totpCode() } };
    }),
  ),
  'DELETE identity/me/totp': bySession(plain()),
  // A code on paper is for whoever holds it, so there is no row of the other school.
  'POST identity/me/children': {
    ...plain(async ({ make, school }) => ({ body: { code: await make.guardianCode((await make.pupil(school)).id) } })),
    undo: ({ make, self }, child) => make.endGuardianship(self.id, (child as { id: string }).id),
  },

  'POST identity/first-run': plain(() => ({
    body: {
      code: 'AAAAA-AAAAA',
      school: { name: 'Ещё одна', timeZone: 'Europe/Moscow' },
      administrator: { familyName: 'Чужой', givenName: 'Админ', patronymic: null, login: 'chuzhoy', password: NEXT_PASSWORD },
    },
  })),
  'POST identity/password-reset': plain(({ school }) => ({ body: { login: school.people.student.login } })),
  'POST identity/password-reset/confirm': plain(async ({ make, school }) => ({
    body: { token: await make.resetToken(await make.pupil(school)), password: NEXT_PASSWORD },
  })),
};

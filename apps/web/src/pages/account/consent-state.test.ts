import { expect, it } from '@jest/globals';
import { consentState } from './consent-state.js';

const text = { organisationId: 'school', purpose: 'photo', version: 2, title: '' };
const consent = (version: number, withdrawnOn: string | null = null, organisationId = 'school') => ({
  ...text,
  organisationId,
  version,
  withdrawnOn,
});

it.each([
  ['nothing', [], { given: undefined, outdated: false }],
  ['another school', [consent(2, null, 'other')], { given: undefined, outdated: false }],
  ['withdrawn', [consent(2, '2026-09-01')], { given: undefined, outdated: false }],
  ['the earlier wording', [consent(1)], { given: consent(1), outdated: true }],
  ['this wording, whatever was entered after it', [consent(1), consent(2)], { given: consent(2), outdated: false }],
])('knows the consent in force: %s', (_, consents, state) => {
  expect(consentState(text, consents)).toEqual(state);
});

/** Full legal age, from which a person answers for the own data (ГК РФ, ст. 21; 152-ФЗ, ст. 9, ч. 6: until then the legal representative does). */
const OF_AGE = 18;

/**
 * Whether a person may consent for oneself on a calendar day. Without a date of birth a student counts as a child, anybody else as grown up. Who
 * was born on 29 February comes of age on 1 March.
 */
export function mayConsentForOneself({ birthDate, isStudent }: { birthDate: string | null; isStudent: boolean }, today: string): boolean {
  if (birthDate === null) return !isStudent;
  const birthday = `${Number(birthDate.slice(0, 4)) + OF_AGE}${birthDate.slice(4)}`;
  return birthday <= today;
}

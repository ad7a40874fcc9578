interface OfText {
  readonly organisationId: string;
  readonly purpose: string;
  readonly version: number;
  readonly title: string;
}
export interface ConsentText extends OfText {
  readonly id: string;
  readonly text: string;
}
export interface Consent extends OfText {
  readonly id: string;
  readonly givenBy: { readonly id: string; readonly name: string } | null;
  readonly representative: string | null;
  readonly givenOn: string;
  readonly withdrawnOn: string | null;
}

/** The consent in force for what a text is about, and whether it was given to an earlier wording. `consents` has the newest first. */
export function consentState<C extends OfText & Pick<Consent, 'withdrawnOn'>>(
  text: OfText,
  consents: readonly C[],
): { readonly given: C | undefined; readonly outdated: boolean } {
  const inForce = consents.filter((c) => c.organisationId === text.organisationId && c.purpose === text.purpose && c.withdrawnOn === null);
  const given = inForce.find((c) => c.version === text.version) ?? inForce[0];
  return { given, outdated: given !== undefined && given.version < text.version };
}

export const partyStates = ['asked', 'accepted', 'declined', 'ended'] as const;
export type PartyState = (typeof partyStates)[number];

/**
 * How an agreement stands for one of its schools:
 * `invited` it may accept its first terms; `waiting` nobody else has accepted yet, or everybody else has left; `active` it shares with somebody;
 * `expired` the date has come; `ended` the school has left; `declined`; `lapsed` it was asked, and the offer is no more.
 */
export const agreementStates = ['invited', 'waiting', 'active', 'expired', 'ended', 'declined', 'lapsed'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** Terms that name the school. */
export interface NamedTerms {
  readonly number: number;
  readonly mine: PartyState;
  /** No later ones have been proposed. */
  readonly isLatest: boolean;
  /** The date has come in one of the schools that accepted them. */
  readonly over: boolean;
  readonly parties: readonly { readonly state: PartyState; readonly shares: boolean }[];
}

/** Number of the terms that the school may accept now. */
export function offerOf(terms: readonly NamedTerms[]): number | null {
  const open = terms.find((t) => t.isLatest && t.mine === 'asked' && !t.over && t.parties.some((p) => p.state === 'accepted'));
  return open?.number ?? null;
}

/** `terms`: at least the latest that it accepted and the latest that name it, the latest first. */
export function stateOf(terms: readonly NamedTerms[]): AgreementState {
  const stands = terms.find((t) => t.mine === 'accepted');
  if (stands) {
    if (terms.some((t) => t.parties.some((p) => p.shares))) return 'active';
    return stands.over ? 'expired' : 'waiting';
  }
  if (offerOf(terms) !== null) return 'invited';
  if (terms.some((t) => t.mine === 'ended')) return 'ended';
  return terms[0]?.mine === 'declined' ? 'declined' : 'lapsed';
}

/** An exact rational number; `d` is positive. Not reduced. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };

export function fraction(n: bigint | number, d: bigint | number): Fraction {
  return { n: BigInt(n), d: BigInt(d) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** To the nearest whole number, halves away from zero, as `numeric` of PostgreSQL rounds. */
export function round({ n, d }: Fraction): number {
  const rounded = ((n < 0n ? -n : n) * 2n + d) / (2n * d);
  return Number(n < 0n ? -rounded : rounded);
}

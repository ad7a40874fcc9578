import { type Fraction, round } from './fraction.js';

/**
 * Points, weights and percentages have five decimals, as `numeric(10,5)` has. Inside they are whole numbers of hundred-thousandths: what people typed is
 * kept exactly, and a half is a half.
 */
export const UNIT = 100_000;

/** Far from a half the nearest whole number is certain; near one, the decimals that were typed decide and not their binary form. */
const NEAR_HALF = 1e-3;

/** From a number with any decimals; the sixth and further ones are rounded, halves away from zero. Throws a RangeError for what is no number. */
export function unitsOf(value: number): number {
  const scaled = Math.abs(value) * UNIT;
  const nearHalf = Math.abs(scaled - Math.floor(scaled) - 0.5) < NEAR_HALF;
  const whole = Math.round(nearHalf ? Number(scaled.toPrecision(15)) : scaled);
  if (!Number.isSafeInteger(whole)) throw new RangeError(`${value} is no number of points.`);
  return value < 0 && whole > 0 ? -whole : whole;
}

export function numberOf(units: number): number {
  return units / UNIT;
}

/** A fraction of 1 as a number with five decimals. */
export function decimals({ n, d }: Fraction): number {
  return numberOf(round({ n: n * BigInt(UNIT), d }));
}

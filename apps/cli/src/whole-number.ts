import { UsageError } from './command.js';

/** The value of an option that must be a whole number from 1. */
export function wholeNumber(option: string, value: string | undefined): number {
  const number = Number(value);
  if (value === undefined || !/^\d+$/.test(value) || number < 1 || !Number.isSafeInteger(number)) {
    throw new UsageError(`--${option} must be a whole number from 1, not "${value ?? ''}".`);
  }
  return number;
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** What is asked of the server. */
export interface PaperSettings {
  readonly seed: number;
  readonly variants: number;
  readonly shuffleQuestions: boolean;
  readonly shuffleAnswers: boolean;
}

const MOST_VARIANTS = 10;
/** Short, because a person types it again. */
export const newSeed = (): number => 1 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 99_999);

/** Kept in the address: who opens or prints it again gets the same papers. */
export function usePaperSettings(): readonly [PaperSettings, (change: Partial<PaperSettings>) => void] {
  const search: Partial<Record<keyof PaperSettings, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const [first] = useState(newSeed);
  const seed = Number(search.seed);
  const settings: PaperSettings = {
    seed: Number.isInteger(seed) && seed > 0 && seed < 2 ** 32 ? seed : first,
    variants: Math.min(Math.max(Math.trunc(Number(search.variants)) || 1, 1), MOST_VARIANTS),
    shuffleQuestions: search.shuffleQuestions === true,
    shuffleAnswers: search.shuffleAnswers === true,
  };
  const put = (change: Partial<PaperSettings>): void =>
    void navigate({ to: '.', search: { ...search, ...settings, ...change }, replace: true, resetScroll: false });
  const named = search.seed === settings.seed;
  useEffect(() => {
    if (!named) put({});
  });
  return [settings, put];
}

import { useSearch } from '@tanstack/react-router';

/** A text of the address behind «?»: `useSearchText('person')` of `/admin/audit?person=…`; undefined without it. */
export function useSearchText(name: string): string | undefined {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const value = search[name];
  return typeof value === 'string' ? value : undefined;
}

import { useParams } from '@tanstack/react-router';

/** A part of the page's address: `useParam('courseId')` of `/courses/$courseId`. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  return params[name] ?? '';
}

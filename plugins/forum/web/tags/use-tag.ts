import { useNavigate, useSearch } from '@tanstack/react-router';

/** The tag to which the topics of a page are narrowed; it is in the address. */
export function useTag(): { readonly tag: string | undefined; readonly narrow: (tag: string | undefined) => void } {
  const navigate = useNavigate();
  // An address with a year for a tag is read as a number.
  const { tag }: { tag?: string | number } = useSearch({ strict: false });
  return {
    tag: tag === undefined || tag === '' ? undefined : String(tag),
    narrow: (next) => void navigate({ to: '.', search: { tag: next }, replace: true }),
  };
}

import { useActivityRenderers } from '@sreda/ui';

/** What a topic can be about. */
export interface Target {
  readonly kind: string;
  readonly id: string;
}

/** As a field and an address hold it; '' nothing. */
export const targetText = (target: Target | null): string => (target ? `${target.kind}/${target.id}` : '');

/** Null for what `targetText` has not made. */
export function targetOf(text: string): Target | null {
  const [kind, id] = text.split('/');
  return kind && id ? { kind, id } : null;
}

/** The page of it; undefined while there is none, as its plugin is off. */
export function useTargetPath(): (target: Target & { readonly type: string; readonly courseId: string | null }) => string | undefined {
  const renderers = useActivityRenderers();
  return ({ kind, id, type, courseId }) => {
    if (kind === 'activity') return renderers.get(type)?.path(id);
    if (kind === 'question') return `${courseId === null ? '' : `/courses/${courseId}`}/bank/questions/${id}`;
    return undefined;
  };
}

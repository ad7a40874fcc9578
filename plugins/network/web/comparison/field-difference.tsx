import { diffWordsWithSpace } from 'diff';
import type { ReactNode } from 'react';
import './comparison.css';

/** What was taken out and what came in, word by word; long texts that are not alike are shown beside each other. */
export function FieldDifference({ before, after }: { before: string; after: string }) {
  const words = diffWordsWithSpace(before, after);
  const said: ReactNode[] = words.map(({ value, added, removed }, at) => {
    if (added) return <ins key={at}>{value}</ins>;
    return removed ? <del key={at}>{value}</del> : <span key={at}>{value}</span>;
  });
  return <div className="network-words">{said}</div>;
}

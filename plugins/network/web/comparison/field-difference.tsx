import { wordChanges } from './word-changes.js';
import './comparison.css';

/** Two texts in one: what was taken out is struck through, what came in is underlined. */
export function FieldDifference({ before, after }: { before: string; after: string }) {
  return (
    <div className="network-words">
      {wordChanges(before, after).map(({ text, change }, at) => {
        if (change === 'added') return <ins key={at}>{text}</ins>;
        return change === 'removed' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>;
      })}
    </div>
  );
}

import type { ForumExcerpt } from '@sreda/ui';
import { Fragment } from 'react';

/** Plain text with the words that were found. */
export function MarkedText({ text, marks }: ForumExcerpt) {
  const ends = [0, ...marks.map(({ to }) => to)];
  return (
    <>
      {marks.map(({ from, to }, i) => (
        <Fragment key={from}>
          {text.slice(ends[i], from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}

import type { RichText as RichTextValue } from '@sreda/contracts';
import { RichText } from '@sreda/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signOf } from '../numbering.js';

/** What one chooses from, each with the letter that stands on the answer sheet. */
export function Lettered({ choices }: { choices: readonly ReactNode[] }) {
  const { i18n } = useTranslation();
  return (
    <ol className="paper-choices">
      {choices.map((choice, i) => (
        <li key={i}>
          <b>{signOf(i, i18n.language)})</b> <div>{choice}</div>
        </li>
      ))}
    </ol>
  );
}

export const Asked = ({ text }: { text: RichTextValue }) => <RichText value={text} />;

export const signs = (count: number, language: string): string[] => Array.from({ length: count }, (_, i) => signOf(i, language));

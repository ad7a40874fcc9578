import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Papers } from '../../api/types.js';
import { Button } from '../../components/button.js';
import { CheckField, SelectField, TextField } from '../../components/field.js';
import { IconArrowsShuffle, IconPrinter } from '../../components/icons.js';
import { Notice } from '../../components/notice.js';
import { QueryView, Skeleton } from '../../components/states.js';
import { numbered } from './numbered.js';
import { AnswerSheet, KeySheet, type PaperHeading, QuestionSheet } from './paper-sheets.js';
import { newSeed, type PaperSettings } from './use-paper-settings.js';
import { usePaperLooks } from './use-paper-looks.js';
import './paper.css';

const PARTS = ['questions', 'answers', 'key'] as const;
type Part = (typeof PARTS)[number];
const VARIANTS = Array.from({ length: 10 }, (_, i) => String(i + 1));

/** A test for paper: what is to be printed at the top, below it the sheets as the printer gets them. */
export function PrintPapers({
  title,
  settings,
  onChange,
  query,
}: {
  /** To begin with; a person may write another one. */
  title: string;
  settings: PaperSettings;
  onChange: (change: Partial<PaperSettings>) => void;
  query: UseQueryResult<Papers, unknown>;
}) {
  const { t } = useTranslation();
  const [named, setNamed] = useState<string | null>(null);
  const [className, setClassName] = useState('');
  const [date, setDate] = useState('');
  const [parts, setParts] = useState<ReadonlySet<Part>>(new Set(PARTS));
  const heading = { title: named ?? title, className, date, seed: settings.seed, many: settings.variants > 1 };
  const turn = (part: Part, on: boolean): void => setParts(new Set(PARTS.filter((one) => (one === part ? on : parts.has(one)))));
  return (
    <>
      <div className="paper-setup no-print">
        <div className="paper-fields">
          <TextField label={t('ui.paper.title')} value={named ?? title} onChange={setNamed} maxLength={200} />
          <TextField label={t('ui.paper.class')} value={className} onChange={setClassName} maxLength={40} optional />
          <TextField label={t('ui.paper.date')} value={date} onChange={setDate} maxLength={40} optional />
          <SelectField
            label={t('ui.paper.variants')}
            value={String(settings.variants)}
            onChange={(variants) => onChange(withVariants(settings, Number(variants)))}
            options={VARIANTS.map((value) => ({ value, label: value }))}
          />
          <Seed key={settings.seed} seed={settings.seed} onChange={(seed) => onChange({ seed })} />
        </div>
        <div className="cluster">
          <CheckField
            label={t('ui.paper.shuffle-questions')}
            checked={settings.shuffleQuestions}
            onChange={(shuffleQuestions) => onChange({ shuffleQuestions })}
          />
          <CheckField
            label={t('ui.paper.shuffle-answers')}
            checked={settings.shuffleAnswers}
            onChange={(shuffleAnswers) => onChange({ shuffleAnswers })}
          />
        </div>
        <fieldset className="cluster">
          <legend className="s-field-label">{t('ui.paper.what')}</legend>
          {PARTS.map((part) => (
            <CheckField key={part} label={t(`ui.paper.part-${part}`)} checked={parts.has(part)} onChange={(on) => turn(part, on)} />
          ))}
        </fieldset>
        <div className="cluster">
          <Button kind="primary" icon={IconPrinter} disabled={!query.data || parts.size === 0} onClick={() => print()}>
            {t('ui.paper.print')}
          </Button>
          <Button icon={IconArrowsShuffle} onClick={() => onChange({ seed: newSeed() })}>
            {t('ui.paper.other')}
          </Button>
        </div>
        {query.data && query.data.leftOut > 0 && <Notice kind="warn">{t('ui.paper.left-out', { count: query.data.leftOut })}</Notice>}
      </div>
      <QueryView query={query} skeleton={<Skeleton lines={10} />}>
        {(papers) => <Sheets papers={papers} heading={heading} parts={parts} />}
      </QueryView>
    </>
  );
}

/** Variants that nothing shuffles are one and the same paper: who asks for the first of several has them shuffled, and may have it otherwise. */
function withVariants(before: PaperSettings, variants: number): Partial<PaperSettings> {
  return before.variants === 1 && variants > 1 ? { variants, shuffleQuestions: true, shuffleAnswers: true } : { variants };
}

/** Taken when it has been typed: each is another set of papers. */
function Seed({ seed, onChange }: { seed: number; onChange: (seed: number) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(String(seed));
  return (
    <TextField
      label={t('ui.paper.seed')}
      help={t('ui.paper.seed-help')}
      value={typed}
      onChange={setTyped}
      inputMode="numeric"
      maxLength={9}
      onBlur={() => {
        if (/^[1-9]\d*$/.test(typed)) onChange(Number(typed));
        else setTyped(String(seed));
      }}
    />
  );
}

function Sheets({ papers: { papers }, heading, parts }: { papers: Papers; heading: PaperHeading; parts: ReadonlySet<Part> }) {
  const { i18n } = useTranslation();
  const looks = usePaperLooks([...new Set(papers.flatMap(({ questions }) => questions.map(({ questionType }) => questionType)))]);
  if (!looks) return <Skeleton lines={10} />;
  const sheets = papers.map((paper) => ({ paper, questions: numbered(paper, looks, i18n.language) }));
  return (
    <div className="s-sheets paper">
      {sheets.flatMap((sheet) => [
        parts.has('questions') && <QuestionSheet key={`q${sheet.paper.variant}`} heading={heading} {...sheet} />,
        parts.has('answers') && <AnswerSheet key={`a${sheet.paper.variant}`} heading={heading} {...sheet} />,
      ])}
      {parts.has('key') && <KeySheet heading={heading} sheets={sheets} />}
    </div>
  );
}

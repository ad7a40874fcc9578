import type { QuestionDefinition } from '@sreda/contracts';
import {
  api,
  Badge,
  Button,
  IconPlayerPlay,
  IconRefresh,
  Notice,
  QuestionPlayer,
  type QuestionReview,
  QuestionReviewView,
  QueryView,
  RichText,
  Segments,
  useFormat,
  useMessages,
} from '@sreda/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { I18nMessage } from '@sreda/ui';
import type { RichText as RichTextValue } from '@sreda/contracts';
import { useSettled } from './use-settled.js';
import './bank.css';

/** What is tried: a question as it stands, saved or not. */
export interface Tried {
  /** Null: it lies in none of the person's banks. */
  readonly bankId: string | null;
  readonly questionId: string | null;
  /** Of one that lies in no bank: path → id of a file. */
  readonly files?: readonly { readonly path: string; readonly fileId: string }[];
  readonly type: string;
  readonly definition: QuestionDefinition;
}
interface Trial {
  readonly state: string;
  readonly mark: number | null;
  readonly maxMark: number;
  readonly view: unknown;
  readonly response: unknown;
  readonly review: { readonly feedback: QuestionReview; readonly generalFeedback: RichTextValue | null } | null;
  readonly rightAnswer: unknown;
  readonly faults: readonly I18nMessage[];
}

const SETTLE_MS = 500;
const BEHAVIOUR = 'deferredfeedback';

const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** The question as a student sees it, on a phone or wider, to be answered and checked. The server grades and keeps nothing. */
export function QuestionTrial(tried: Tried) {
  const { t } = useTranslation();
  const [width, setWidth] = useState<'phone' | 'wide'>('phone');
  return (
    <div className="stack">
      <Segments
        label={t('web.question.look')}
        value={width}
        onChange={setWidth}
        options={[
          { value: 'phone', label: t('web.question.look-phone') },
          { value: 'wide', label: t('web.question.look-wide') },
        ]}
      />
      <div className="bank-frame" data-width={width}>
        <Attempt {...tried} />
      </div>
    </div>
  );
}

function Attempt({ bankId, questionId, files = [], type, definition }: Tried) {
  const { t } = useTranslation();
  const settled = useSettled(definition, SETTLE_MS);
  const [seed, setSeed] = useState(newSeed);
  const [response, setResponse] = useState<unknown>(null);
  /** The definition that was answered: another one has to be answered anew. */
  const [checked, setChecked] = useState<{ definition: QuestionDefinition; response: unknown } | null>(null);
  const answered = checked?.definition === settled ? checked : null;
  const query = useQuery({
    queryKey: ['question-trial', bankId, questionId, type, settled, seed, answered?.response],
    queryFn: async ({ signal }) => {
      const body = {
        type,
        definition: settled as unknown as Record<string, unknown>,
        behaviour: BEHAVIOUR,
        seed,
        actions: answered
          ? [{ kind: 'save' as const, response: answered.response as Record<string, unknown> | null }, { kind: 'finish' as const }]
          : [],
      };
      const { data } =
        bankId === null
          ? await api.POST('/questions/trial', { body: { ...body, files: [...files] }, signal })
          : await api.POST('/questions/banks/{bankId}/trial', {
              params: { path: { bankId } },
              body: { ...body, ...(questionId === null ? {} : { questionId }) },
              signal,
            });
      return data as unknown as Trial;
    },
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  if (query.error && !query.isFetching) return <Notice>{t('web.question.not-yet')}</Notice>;
  const again = (): void => {
    setSeed(newSeed());
    setResponse(null);
    setChecked(null);
  };
  return (
    <QueryView query={query}>
      {(trial) =>
        answered ? (
          <Reviewed type={type} trial={trial} again={again} />
        ) : (
          <div className="stack">
            <QuestionPlayer type={type} view={trial.view} response={response} onChange={setResponse} />
            {trial.response !== null && (
              <div>
                <Button
                  icon={IconPlayerPlay}
                  // What is being written is not what is shown yet.
                  disabled={settled !== definition}
                  onClick={() => setChecked({ definition: settled, response: response ?? trial.response })}
                >
                  {t('web.question.check')}
                </Button>
              </div>
            )}
            <Faults trial={trial} />
          </div>
        )
      }
    </QueryView>
  );
}

function Reviewed({ type, trial, again }: { type: string; trial: Trial; again: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mark, maxMark, review } = trial;
  return (
    <div className="stack">
      <div className="cluster" role="status">
        <Badge kind={mark === null ? 'plain' : mark >= maxMark ? 'good' : mark > 0 ? 'warn' : 'bad'}>
          {mark === null
            ? t('web.question.by-teacher')
            : t('web.question.marked', { mark: format.number(mark), max: format.number(maxMark) })}
        </Badge>
        <Button icon={IconRefresh} onClick={again}>
          {t('web.question.again')}
        </Button>
      </div>
      <QuestionReviewView
        type={type}
        view={trial.view}
        response={trial.response}
        rightAnswer={trial.rightAnswer}
        review={review?.feedback ?? null}
      />
      {review?.generalFeedback && (
        <div className="s-panel">
          <RichText value={review.generalFeedback} />
        </div>
      )}
    </div>
  );
}

function Faults({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const message = useMessages();
  if (trial.faults.length === 0) return null;
  return (
    <Notice kind="warn">
      <b>{t('web.question.only-draft')}</b>
      {trial.faults.map((fault) => (
        <div key={fault.key}>{message(fault)}</div>
      ))}
    </Notice>
  );
}

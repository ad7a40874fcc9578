import { Button, Dialog, type Homework, Notice, Panel, SavedState, Section, TextArea, useProblem } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftSheets } from './draft-sheets.js';
import { HandIn } from './hand-in.js';
import { useWork } from './use-work.js';

/** What a student writes and photographs until it is handed in. */
export function WorkEditor({ assignment }: { assignment: Homework }) {
  const { t } = useTranslation();
  const problemText = useProblem();
  const { queue, state, typed } = useWork(assignment);
  const [handingIn, setHandingIn] = useState(false);
  const { conflict } = state;
  const isEmpty = state.text.trim() === '' && state.sheets.length === 0;
  return (
    <>
      {state.saved.state === 'failed' && <Notice kind="bad">{problemText(state.saved.error).message}</Notice>}
      {conflict && (
        <Panel>
          <Notice kind="warn">{t('assignment.conflict')}</Notice>
          <Section title={t('assignment.conflict-theirs')} level="h3">
            <p className="work-text">{conflict.text || t('assignment.no-text')}</p>
            <div>
              <Button onClick={() => queue.resolve(conflict.text)}>{t('assignment.conflict-take-theirs')}</Button>
            </div>
          </Section>
          <Section title={t('assignment.conflict-mine')} level="h3">
            <p className="work-text">{state.text || t('assignment.no-text')}</p>
            <div>
              <Button onClick={() => queue.resolve(state.text)}>{t('assignment.conflict-keep-mine')}</Button>
            </div>
          </Section>
        </Panel>
      )}
      {assignment.takesFiles && <DraftSheets queue={queue} state={state} most={assignment.maxFiles} megabytes={assignment.maxMegabytes} />}
      {assignment.takesText && (
        <TextArea
          label={t('assignment.text')}
          value={state.text}
          onChange={(text) => {
            queue.write(text);
            typed();
          }}
          onBlur={() => void queue.flush()}
          rows={6}
          maxLength={100_000}
          optional={assignment.takesFiles}
          disabled={conflict !== null}
        />
      )}
      {state.handingIn && (
        <Notice kind="warn" action={<Button onClick={() => queue.cancel()}>{t('assignment.hand-in-cancel')}</Button>}>
          {t('assignment.hand-in-waits')}
        </Notice>
      )}
      <div className="work-bar">
        <SavedState saved={state.saved.state === 'failed' ? { state: 'failed' } : state.saved} />
        <Button kind="primary" disabled={isEmpty || conflict !== null} busy={state.handingIn} onClick={() => setHandingIn(true)}>
          {t(assignment.my?.state === 'returned' ? 'assignment.hand-in-again' : 'assignment.hand-in')}
        </Button>
      </div>
      <Dialog open={handingIn} onClose={() => setHandingIn(false)} title={t('assignment.hand-in-title')} sheet>
        <HandIn
          assignment={assignment}
          state={state}
          onHandIn={(confirmed) => {
            setHandingIn(false);
            void queue.handIn(confirmed);
          }}
        />
      </Dialog>
    </>
  );
}

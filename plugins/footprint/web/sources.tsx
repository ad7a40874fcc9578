import { $api, Button, Dialog, EmptyState, IconTimeline, MoreRows, paged, QueryView, rowsOf, Skeleton, useFormat } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatementRows } from './statement-rows.js';

/** Which statements a figure is counted from. */
export interface Which {
  readonly day?: string;
  readonly courseId?: string;
  readonly verb?: 'scored' | 'submitted';
}

function Statements({ personId, which }: { personId: string; which: Which }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useInfiniteQuery(
    'get',
    '/footprint/persons/{personId}/statements',
    { params: { path: { personId }, query: { ...which, limit: 50 } } },
    paged,
  );
  const statements = rowsOf(query);
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="rows" />}
      isEmpty={() => statements.length === 0}
      empty={<EmptyState icon={IconTimeline} title={t('footprint.none')} />}
    >
      {() => (
        <div className="stack">
          <StatementRows statements={statements} when={(at) => format.moment(at)} />
          <MoreRows query={query} label={t('footprint.earlier')} />
        </div>
      )}
    </QueryView>
  );
}

/** A button that opens how a figure is counted, and what from. */
export function Sources({
  personId,
  which,
  title,
  label,
  formula,
}: {
  personId: string;
  which: Which;
  /** Of the dialog, and of the button for who does not see where it stands. */
  title: string;
  /** On the button. */
  label?: string;
  formula: string;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="ghost" aria-label={title} onClick={() => setOpen(true)}>
        {label ?? t('footprint.how')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        <div className="stack">
          <p className="muted">{formula}</p>
          <Statements personId={personId} which={which} />
        </div>
      </Dialog>
    </>
  );
}

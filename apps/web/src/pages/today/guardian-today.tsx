import { Segments, Slot, useSession } from '@sreda/ui';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Agenda } from './agenda.js';
import { RecentGrades } from './recent-grades.js';

/** One child at a time. */
export function GuardianToday() {
  const { t } = useTranslation();
  const { children } = useSession();
  const [childId, setChildId] = useState(children[0]?.id ?? '');
  return (
    <>
      {children.length > 1 ? (
        <Segments
          label={t('web.today.child')}
          value={childId}
          onChange={setChildId}
          options={children.map((child) => ({ value: child.id, label: child.name }))}
        />
      ) : (
        <p>
          <b>{children[0]?.name}</b>
        </p>
      )}
      <Fragment key={childId}>
        <Agenda personId={childId} />
        <RecentGrades personId={childId} />
        <Slot name="today.guardian" props={{ personId: childId }} />
      </Fragment>
    </>
  );
}

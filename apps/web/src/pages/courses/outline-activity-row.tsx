import { type Course, IconPuzzle, ReasonText, useActivityRenderers } from '@sreda/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ActivityState } from './activity-state.js';
import { useActivityLine } from './use-activity-line.js';

/** An activity with what takes hold of it and what can be done with it. */
export function ActivityRow({
  activity,
  sectionId,
  lifted,
  drop,
  handle,
  menu,
}: {
  activity: Course['sections'][number]['activities'][number];
  sectionId: string;
  lifted: boolean;
  drop: 'before' | 'after' | undefined;
  handle: ReactNode;
  menu: ReactNode;
}) {
  const line = useActivityLine();
  const renderer = useActivityRenderers().get(activity.type);
  const Icon = renderer?.icon ?? IconPuzzle;
  return (
    <li
      className="s-row outline-row"
      data-activity={activity.id}
      data-section={sectionId}
      data-hidden={activity.visible ? undefined : ''}
      data-lifted={lifted ? '' : undefined}
      data-drop={drop}
    >
      {handle}
      <Icon size="1.375rem" stroke={1.75} aria-hidden />
      <div className="s-row-main">
        <div className="s-row-title">
          {renderer ? (
            <Link to={renderer.path(activity.id)} className="s-row-link">
              {activity.name}
            </Link>
          ) : (
            activity.name
          )}
        </div>
        <div className="s-row-detail">
          <span>{line(activity)}</span>
          <ActivityState activity={activity} />
          {activity.conditions && <ReasonText reason={activity.conditions.words} />}
        </div>
      </div>
      <div className="s-row-end">{menu}</div>
    </li>
  );
}

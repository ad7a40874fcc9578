import {
  Badge,
  Button,
  type Course,
  Dialog,
  IconArrowDown,
  IconArrowUp,
  IconCalendarDue,
  IconEye,
  IconEyeOff,
  IconFolder,
  IconPencil,
  IconTrash,
  Menu,
  ReasonText,
  RichText,
  Row,
  RowList,
  usePendingRemovals,
} from '@sreda/ui';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import ConditionsButton from './conditions-button.js';
import { DragHandle, type Under } from './drag-handle.js';
import { EditActivity } from './edit-activity.js';
import { EditSection } from './edit-section.js';
import { ActivityRow } from './outline-activity-row.js';
import { nextPlace, type Place, placeOf, withActivityAt, withItemBefore } from './outline-order.js';
import { useOutlineChanges } from './use-outline-changes.js';
import './outline.css';

type Section = Course['sections'][number];
type Activity = Section['activities'][number];
type Opened = { readonly what: 'edit' | 'move'; readonly activity: Activity } | { readonly what: 'section'; readonly section: Section };
/** What is held: an activity or a section, by keys at a place that is not saved yet, or over a row. */
type Held =
  | { readonly kind: 'activity'; readonly id: string; readonly by: 'keys'; readonly place: Place }
  | { readonly kind: 'section'; readonly id: string; readonly by: 'keys'; readonly before: string | null }
  | { readonly kind: 'activity' | 'section'; readonly id: string; readonly by: 'pointer'; readonly over: Under };

/** The outline as its teacher sees it: everything has a handle and a menu. */
export default function OutlineEditor({ course }: { course: Course }) {
  const { t } = useTranslation();
  const removed = usePendingRemovals();
  const changes = useOutlineChanges(course);
  const [held, setHeld] = useState<Held | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const present = course.sections
    .filter((section) => !removed.has(section.id))
    .map((section) => ({ ...section, activities: section.activities.filter((activity) => !removed.has(activity.id)) }));
  const sections =
    held?.by !== 'keys'
      ? present
      : held.kind === 'activity'
        ? withActivityAt<Activity, Section>(present, held.id, held.place)
        : withItemBefore(present, held.id, held.before);

  // A row that goes into another section is drawn anew; the keys stay with its handle.
  useEffect(() => {
    if (held?.by === 'keys') document.querySelector<HTMLElement>(`[data-handle="${held.id}"]`)?.focus();
  }, [held]);

  const close = (): void => setOpened(null);
  const saved = async (): Promise<void> => {
    await changes.refresh();
    close();
  };

  const activityKey = (activity: Activity, key: 'lift' | 'up' | 'down' | 'cancel'): void => {
    const mine = held?.by === 'keys' && held.kind === 'activity' && held.id === activity.id ? held : null;
    if (key === 'cancel') return setHeld(null);
    if (key === 'lift') {
      const place = placeOf(present, activity.id);
      if (mine) void changes.move(activity, mine.place);
      return setHeld(mine || !place ? null : { kind: 'activity', id: activity.id, by: 'keys', place });
    }
    const place = nextPlace(sections, activity.id, key === 'up' ? -1 : 1);
    if (mine && place) setHeld({ ...mine, place });
  };
  const sectionStep = (id: string, step: -1 | 1): string | null | undefined => {
    const at = sections.findIndex((section) => section.id === id);
    if (step === -1) return sections[at - 1]?.id;
    return at < sections.length - 1 ? (sections[at + 2]?.id ?? null) : undefined;
  };
  const sectionKey = (section: Section, key: 'lift' | 'up' | 'down' | 'cancel'): void => {
    const mine = held?.by === 'keys' && held.kind === 'section' && held.id === section.id ? held : null;
    if (key === 'cancel') return setHeld(null);
    if (key === 'lift') {
      if (mine) void changes.moveSection(section, mine.before);
      const at = present.findIndex(({ id }) => id === section.id);
      return setHeld(mine ? null : { kind: 'section', id: section.id, by: 'keys', before: present[at + 1]?.id ?? null });
    }
    const before = sectionStep(section.id, key === 'up' ? -1 : 1);
    if (mine && before !== undefined) setHeld({ ...mine, before });
  };

  const dropActivity = (activity: Activity): void => {
    const place = held?.by === 'pointer' ? placeUnder(present, held.over) : null;
    setHeld(null);
    if (place && place.before !== activity.id) void changes.move(activity, place);
  };
  const dropSection = (section: Section): void => {
    const over = held?.by === 'pointer' ? held.over : null;
    setHeld(null);
    if (!over) return;
    const at = present.findIndex(({ id }) => id === over.row.dataset.section);
    const before = present[over.lower ? at + 1 : at]?.id ?? null;
    if (at >= 0 && before !== section.id) void changes.moveSection(section, before);
  };
  const dropOn = (row: { readonly activity?: string; readonly section?: string }): 'before' | 'after' | undefined => {
    if (held?.by !== 'pointer') return undefined;
    const { activity, section } = held.over.row.dataset;
    if (activity !== row.activity || section !== row.section) return undefined;
    return held.over.lower ? 'after' : 'before';
  };

  return (
    <>
      <div role="status" className={held?.by === 'keys' ? 'outline-held' : 'visually-hidden'}>
        {held?.by === 'keys' && whereText(t, sections, held)}
      </div>
      {sections.map((section, s) => (
        <section
          key={section.id}
          className="s-section outline-section"
          aria-labelledby={`section-${section.id}`}
          data-section={section.id}
          data-hidden={section.visible ? undefined : ''}
          data-lifted={held?.id === section.id ? '' : undefined}
          data-drop={held?.kind === 'section' ? dropOn({ section: section.id }) : undefined}
        >
          <div className="s-section-head">
            <DragHandle
              id={section.id}
              label={t('web.outline.take', { name: section.name })}
              rows=".outline-section"
              lifted={held?.by === 'keys' && held.id === section.id}
              onOver={(over) => setHeld(over && { kind: 'section', id: section.id, by: 'pointer', over })}
              onDrop={() => dropSection(section)}
              onKey={(key) => sectionKey(section, key)}
            />
            <h2 id={`section-${section.id}`}>{section.name}</h2>
            <div className="cluster">
              {!section.visible && <Badge icon={IconEyeOff}>{t('web.course.hidden')}</Badge>}
              <ConditionsButton course={course} target={{ kind: 'section', id: section.id, name: section.name }} />
              <Menu label={t('web.outline.actions', { name: section.name })}>
                <Button icon={IconPencil} onClick={() => setOpened({ what: 'section', section })}>
                  {t('web.outline.edit-section')}
                </Button>
                {s > 0 && (
                  <Button icon={IconArrowUp} onClick={() => void changes.moveSection(section, sections[s - 1]?.id ?? null)}>
                    {t('web.outline.up')}
                  </Button>
                )}
                {s < sections.length - 1 && (
                  <Button icon={IconArrowDown} onClick={() => void changes.moveSection(section, sections[s + 2]?.id ?? null)}>
                    {t('web.outline.down')}
                  </Button>
                )}
                <Button icon={section.visible ? IconEyeOff : IconEye} onClick={() => void changes.showSection(section, !section.visible)}>
                  {t(section.visible ? 'web.outline.hide' : 'web.outline.show')}
                </Button>
                <Button icon={IconTrash} onClick={() => changes.removeSection(section)}>
                  {t('web.outline.remove')}
                </Button>
              </Menu>
            </div>
          </div>
          {section.conditions && (
            <p className="muted s-row-detail">
              <ReasonText reason={section.conditions.words} />
            </p>
          )}
          {section.text && <RichText value={{ text: section.text, format: 'html' }} />}
          {section.activities.length === 0 ? (
            <p
              className="muted outline-row outline-empty"
              data-activity=""
              data-section={section.id}
              data-drop={held?.kind === 'activity' ? dropOn({ activity: '', section: section.id }) : undefined}
            >
              {t('web.course.section-empty')}
            </p>
          ) : (
            <RowList label={section.name}>
              {section.activities.map((activity) => (
                <ActivityRow
                  key={activity.id}
                  activity={activity}
                  sectionId={section.id}
                  lifted={held?.id === activity.id}
                  drop={held?.kind === 'activity' ? dropOn({ activity: activity.id, section: section.id }) : undefined}
                  handle={
                    <DragHandle
                      id={activity.id}
                      label={t('web.outline.take', { name: activity.name })}
                      rows=".outline-row"
                      lifted={held?.by === 'keys' && held.id === activity.id}
                      onOver={(over) => setHeld(over && { kind: 'activity', id: activity.id, by: 'pointer', over })}
                      onDrop={() => dropActivity(activity)}
                      onKey={(key) => activityKey(activity, key)}
                    />
                  }
                  menu={
                    <>
                      <ConditionsButton course={course} target={{ kind: 'activity', id: activity.id, name: activity.name }} />
                      <Menu label={t('web.outline.actions', { name: activity.name })}>
                        <Button icon={IconCalendarDue} onClick={() => setOpened({ what: 'edit', activity })}>
                          {t('web.outline.edit-activity')}
                        </Button>
                        <Step activity={activity} sections={sections} step={-1} move={changes.move} />
                        <Step activity={activity} sections={sections} step={1} move={changes.move} />
                        {sections.length > 1 && (
                          <Button icon={IconFolder} onClick={() => setOpened({ what: 'move', activity })}>
                            {t('web.outline.to-section')}
                          </Button>
                        )}
                        {section.visible && (
                          <Button
                            icon={activity.visible ? IconEyeOff : IconEye}
                            onClick={() => void changes.show(activity, !activity.visible)}
                          >
                            {t(activity.visible ? 'web.outline.hide' : 'web.outline.show')}
                          </Button>
                        )}
                        <Button icon={IconTrash} onClick={() => changes.remove(activity)}>
                          {t('web.outline.remove')}
                        </Button>
                      </Menu>
                    </>
                  }
                />
              ))}
            </RowList>
          )}
        </section>
      ))}
      <Dialog open={opened?.what === 'edit'} onClose={close} title={t('web.outline.edit-activity')}>
        {opened?.what === 'edit' && <EditActivity activity={opened.activity} done={saved} />}
      </Dialog>
      <Dialog open={opened?.what === 'section'} onClose={close} title={t('web.outline.edit-section')}>
        {opened?.what === 'section' && <EditSection sectionId={opened.section.id} done={saved} />}
      </Dialog>
      <Dialog open={opened?.what === 'move'} onClose={close} title={t('web.outline.to-section')}>
        {opened?.what === 'move' && (
          <RowList>
            {sections
              .filter((section) => !section.activities.some(({ id }) => id === opened.activity.id))
              .map((section) => (
                <Row
                  key={section.id}
                  icon={IconFolder}
                  title={section.name}
                  end={
                    <Button
                      aria-label={t('web.outline.to-this-section', { name: section.name })}
                      onClick={() => {
                        close();
                        void changes.move(opened.activity, { sectionId: section.id, before: null });
                      }}
                    >
                      {t('web.outline.move')}
                    </Button>
                  }
                />
              ))}
          </RowList>
        )}
      </Dialog>
    </>
  );
}

function Step({
  activity,
  sections,
  step,
  move,
}: {
  activity: Activity;
  sections: readonly Section[];
  step: -1 | 1;
  move: (activity: Activity, to: Place) => Promise<void>;
}) {
  const { t } = useTranslation();
  const to = nextPlace(sections, activity.id, step);
  if (!to) return null;
  return (
    <Button icon={step === -1 ? IconArrowUp : IconArrowDown} onClick={() => void move(activity, to)}>
      {t(step === -1 ? 'web.outline.up' : 'web.outline.down')}
    </Button>
  );
}

/** The place that a row under the pointer stands for; an empty section is a row without an activity. */
function placeUnder(sections: readonly Section[], { row, lower }: Under): Place | null {
  const { activity, section } = row.dataset;
  const found = sections.find(({ id }) => id === section);
  if (!found) return null;
  const at = found.activities.findIndex(({ id }) => id === activity);
  return { sectionId: found.id, before: (at < 0 ? undefined : found.activities[lower ? at + 1 : at]?.id) ?? null };
}

function whereText(t: TFunction, sections: readonly Section[], held: Held): string {
  if (held.kind === 'section') {
    const at = sections.findIndex(({ id }) => id === held.id);
    return t('web.outline.section-at', { name: sections[at]?.name, place: at + 1, count: sections.length });
  }
  const section = sections.find(({ activities }) => activities.some(({ id }) => id === held.id));
  const at = section?.activities.findIndex(({ id }) => id === held.id) ?? -1;
  const values = { name: section?.activities[at]?.name, place: at + 1, count: section?.activities.length, section: section?.name };
  return t('web.outline.activity-at', values);
}

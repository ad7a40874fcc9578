import { Badge, type Homework, IconClock, IconHistory, Mark, Notice, useFormat, type WorkVersion } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { SheetViewer } from './sheet-viewer.js';

/** How the mark was made, criterion by criterion. */
function Levels({ assignment, version }: { assignment: Homework; version: WorkVersion }) {
  const { t } = useTranslation();
  const format = useFormat();
  const chosen = new Map(version.released?.levels.map(({ criterionId, level }) => [criterionId, level]));
  if (chosen.size === 0) return null;
  return (
    <ul className="work-levels">
      {assignment.rubric.map(({ id, name, levels }) => {
        const level = levels[chosen.get(id) ?? -1];
        const most = Math.max(...levels.map(({ points }) => points));
        return (
          <li key={id}>
            <span>
              {name}: <b>{level?.name ?? '—'}</b>
            </span>
            {level && (
              <span className="numbers muted">
                {t('assignment.points-of', { points: format.number(level.points), max: format.number(most) })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What the teacher said: the mark, its reasons, and what to correct. */
export function Released({ assignment, version }: { assignment: Homework; version: WorkVersion }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { released } = version;
  if (!released) return null;
  const { outcome, mark, comment, at } = released;
  return (
    <Notice kind={outcome === 'returned' ? 'warn' : 'good'}>
      <p>
        <b>{t(`assignment.outcome-${outcome}`)}</b> <span className="muted small">{format.moment(at)}</span>
      </p>
      {mark !== null && (
        <p className="cluster">
          {assignment.scale === 'five' ? (
            <Mark value={format.number(mark)} label={t('assignment.mark')} />
          ) : (
            <b className="numbers">{t('assignment.points-of', { points: format.number(mark), max: format.number(assignment.maxMark) })}</b>
          )}
        </p>
      )}
      <Levels assignment={assignment} version={version} />
      {comment && <p className="work-text">{comment}</p>}
    </Notice>
  );
}

/** One version as it was handed in, never changed since. */
export function VersionContent({ version }: { version: WorkVersion }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="stack">
      <p className="cluster">
        <span className="muted small">{t('assignment.handed-in-at', { when: format.moment(version.handedInAt) })}</span>
        {version.late && (
          <Badge kind="warn" icon={IconClock}>
            {t('assignment.late')}
          </Badge>
        )}
        {version.takenBackAt && <Badge icon={IconHistory}>{t('assignment.taken-back')}</Badge>}
      </p>
      {version.text && <p className="work-text">{version.text}</p>}
      <SheetViewer sheets={version.sheets} />
    </div>
  );
}

/** Earlier versions, folded away. */
export function EarlierVersions({ assignment, versions }: { assignment: Homework; versions: readonly WorkVersion[] }) {
  const { t } = useTranslation();
  return [...versions].reverse().map((version) => (
    <details key={version.number} className="work-version">
      <summary>{t('assignment.version-number', { number: version.number })}</summary>
      <div className="stack">
        <Released assignment={assignment} version={version} />
        <VersionContent version={version} />
      </div>
    </details>
  ));
}

import { DataTable, type FootprintProfile, Section, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { heatWeeks } from './heat-weeks.js';
import { Sources } from './sources.js';

const WEEKS = 26;
const CELL = 12;
const STEP = CELL + 3;

type Day = FootprintProfile['days'][number];

/** Activity by day: a sentence, a map that says the same to the eye, and the table behind both. */
export function ActivityDays({ personId, days }: { personId: string; days: readonly Day[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = format.dayOf(new Date());
  const weeks = heatWeeks(new Map(days.map(({ day, acts }) => [day, acts])), today, WEEKS);
  const shown = days.filter(({ day }) => day >= (weeks[0]?.[0]?.day ?? today));
  const most = shown.reduce<Day | undefined>((a, b) => (a && a.acts >= b.acts ? a : b), undefined);
  if (!most) {
    return (
      <Section title={t('footprint.days')}>
        <p className="muted">{t('footprint.days-none')}</p>
      </Section>
    );
  }
  const sentence = t('footprint.days-sentence', {
    count: shown.length,
    acts: shown.reduce((sum, { acts }) => sum + acts, 0),
    when: format.date(most.day),
    most: most.acts,
  });
  return (
    <Section title={t('footprint.days')}>
      <p>{sentence}</p>
      <svg className="footprint-heat" viewBox={`0 0 ${WEEKS * STEP - 3} ${7 * STEP - 3}`} role="img" aria-label={sentence}>
        {weeks.flatMap((week, x) =>
          week.map(({ day, acts, level }, y) => (
            <rect key={day} x={x * STEP} y={y * STEP} width={CELL} height={CELL} rx="2" data-level={level}>
              <title>{`${format.date(day)}: ${acts}`}</title>
            </rect>
          )),
        )}
      </svg>
      <details>
        <summary>{t('footprint.days-table')}</summary>
        <DataTable<Day>
          label={t('footprint.days')}
          rows={[...shown].reverse()}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', label: t('footprint.day'), sort: ({ day }) => day, cell: ({ day }) => format.date(day) },
            { key: 'acts', label: t('footprint.acts'), align: 'end', sort: ({ acts }) => acts, cell: ({ acts }) => acts },
            {
              key: 'how',
              label: t('footprint.how'),
              cell: ({ day }) => (
                <Sources
                  personId={personId}
                  which={{ day }}
                  title={t('footprint.how-day', { when: format.date(day) })}
                  formula={t('footprint.acts-formula')}
                />
              ),
            },
          ]}
        />
      </details>
    </Section>
  );
}

import { newId } from '@sreda/contracts';
import { Button, type Homework, IconButton, IconPlus, IconTrash, Section, TextField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

type Rubric = Homework['rubric'];
export interface TypedCriterion {
  readonly id: string;
  readonly name: string;
  readonly levels: readonly { readonly name: string; readonly points: string }[];
}

export const typedRubric = (rubric: Rubric): TypedCriterion[] =>
  rubric.map(({ id, name, levels }) => ({ id, name, levels: levels.map((level) => ({ name: level.name, points: String(level.points) })) }));
export const rubricOf = (typed: readonly TypedCriterion[]): Rubric =>
  typed.map(({ id, name, levels }) => ({
    id,
    name: name.trim(),
    levels: levels.map((level) => ({ name: level.name.trim(), points: Number(level.points.replace(',', '.')) })),
  }));
/** Everything has a name, points are numbers, and each criterion can give some. */
export const isWholeRubric = (typed: readonly TypedCriterion[]): boolean =>
  typed.every(
    ({ name, levels }) =>
      name.trim() !== '' &&
      levels.every((level) => level.name.trim() !== '' && /^\d{1,4}([.,]\d{1,2})?$/.test(level.points.trim())) &&
      levels.some((level) => Number(level.points.replace(',', '.')) > 0),
  );

/** Criteria with their levels. */
export function RubricEditor({ rubric, onChange }: { rubric: readonly TypedCriterion[]; onChange: (rubric: TypedCriterion[]) => void }) {
  const { t } = useTranslation();
  const replace = (at: number, criterion: TypedCriterion): void => onChange(rubric.map((other, i) => (i === at ? criterion : other)));
  const add = (): void => {
    const levels = [0, 1, 2].map((points) => ({ name: t(`assignment.level-${points}`), points: String(points) }));
    onChange([...rubric, { id: newId(), name: '', levels }]);
  };
  return (
    <Section
      title={t('assignment.criteria')}
      level="h3"
      actions={
        rubric.length < 20 && (
          <Button icon={IconPlus} onClick={add}>
            {t('assignment.add-criterion')}
          </Button>
        )
      }
    >
      <p className="muted small">{t('assignment.criteria-help')}</p>
      {rubric.map((criterion, i) => (
        <fieldset key={criterion.id} className="s-panel stack">
          <legend className="visually-hidden">{t('assignment.criterion-number', { number: i + 1 })}</legend>
          <div className="rubric-row">
            <TextField
              label={t('assignment.criterion-number', { number: i + 1 })}
              value={criterion.name}
              onChange={(name) => replace(i, { ...criterion, name })}
              maxLength={250}
            />
            <IconButton
              icon={IconTrash}
              label={t('assignment.remove-criterion', { number: i + 1 })}
              onClick={() => onChange(rubric.filter((other) => other !== criterion))}
            />
          </div>
          {criterion.levels.map((level, n) => {
            const change = (next: Partial<typeof level>): void =>
              replace(i, { ...criterion, levels: criterion.levels.map((other, k) => (k === n ? { ...other, ...next } : other)) });
            return (
              <div key={n} className="rubric-row">
                <TextField
                  label={t('assignment.level-number', { number: n + 1 })}
                  value={level.name}
                  onChange={(name) => change({ name })}
                  maxLength={250}
                />
                <TextField
                  label={t('assignment.level-points')}
                  value={level.points}
                  onChange={(points) => change({ points })}
                  inputMode="decimal"
                />
                {criterion.levels.length > 2 && (
                  <IconButton
                    icon={IconTrash}
                    label={t('assignment.remove-level', { number: n + 1 })}
                    onClick={() => replace(i, { ...criterion, levels: criterion.levels.filter((_, k) => k !== n) })}
                  />
                )}
              </div>
            );
          })}
          {criterion.levels.length < 10 && (
            <div>
              <Button
                kind="ghost"
                icon={IconPlus}
                onClick={() => replace(i, { ...criterion, levels: [...criterion.levels, { name: '', points: '' }] })}
              >
                {t('assignment.add-level')}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
    </Section>
  );
}

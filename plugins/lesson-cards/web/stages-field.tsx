import { newId } from '@sreda/contracts';
import {
  Button,
  FieldError,
  IconArrowDown,
  IconArrowUp,
  IconPlus,
  IconTrash,
  type LessonCardContent,
  TextArea,
  TextField,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { COLUMNS } from './content.js';

type Stages = LessonCardContent['stages'];
type Stage = Stages[number];

const stageNamed = (name: string): Stage => ({ id: newId(), name, minutes: 0, teacher: '', students: '', result: '' });

/** The course of the lesson, in order. */
export function StagesField({
  stages,
  error,
  onChange,
}: {
  stages: Stages;
  error: string | undefined;
  onChange: (stages: Stages) => void;
}) {
  const { t } = useTranslation();
  const set = (id: string, change: Partial<Stage>): void =>
    onChange(stages.map((stage) => (stage.id === id ? { ...stage, ...change } : stage)));
  const move = (at: number, by: -1 | 1): void => {
    const next = [...stages];
    const [stage] = next.splice(at, 1);
    if (stage) next.splice(at + by, 0, stage);
    onChange(next);
  };
  const minutes = stages.reduce((sum, stage) => sum + stage.minutes, 0);
  return (
    <fieldset className="stack">
      <legend className="s-field-label">{t('lesson-cards.stages')}</legend>
      {stages.length === 0 && <p className="s-field-help">{t('lesson-cards.stages-help')}</p>}
      {stages.map((stage, at) => (
        <div key={stage.id} className="s-panel stack-tight" role="group" aria-label={t('lesson-cards.stage', { number: at + 1 })}>
          <TextField label={t('lesson-cards.stage-name')} value={stage.name} onChange={(name) => set(stage.id, { name })} maxLength={250} />
          <TextField
            label={t('lesson-cards.stage-minutes')}
            value={stage.minutes === 0 ? '' : String(stage.minutes)}
            onChange={(typed) => set(stage.id, { minutes: Math.min(600, Number(typed.replaceAll(/\D/g, ''))) })}
            inputMode="numeric"
            maxLength={3}
            optional
          />
          {COLUMNS.map((column) => (
            <TextArea
              key={column}
              label={t(`lesson-cards.field-${column}`)}
              value={stage[column]}
              onChange={(text) => set(stage.id, { [column]: text })}
              maxLength={5000}
              rows={2}
              optional
            />
          ))}
          <div className="cluster">
            <Button
              kind="ghost"
              icon={IconArrowUp}
              disabled={at === 0}
              aria-label={t('lesson-cards.stage-up', { number: at + 1 })}
              onClick={() => move(at, -1)}
            />
            <Button
              kind="ghost"
              icon={IconArrowDown}
              disabled={at === stages.length - 1}
              aria-label={t('lesson-cards.stage-down', { number: at + 1 })}
              onClick={() => move(at, 1)}
            />
            <Button
              kind="ghost"
              icon={IconTrash}
              aria-label={t('lesson-cards.stage-remove', { number: at + 1 })}
              onClick={() => onChange(stages.filter(({ id }) => id !== stage.id))}
            />
          </div>
        </div>
      ))}
      {minutes > 0 && <p className="muted">{t('lesson-cards.minutes-in-all', { count: minutes })}</p>}
      <FieldError text={error} />
      <div className="cluster">
        {stages.length < 50 && (
          <Button icon={IconPlus} onClick={() => onChange([...stages, stageNamed('')])}>
            {t('lesson-cards.add-stage')}
          </Button>
        )}
        {stages.length === 0 && (
          <Button onClick={() => onChange(t('lesson-cards.usual-stages').split('\n').map(stageNamed))}>
            {t('lesson-cards.add-usual-stages')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

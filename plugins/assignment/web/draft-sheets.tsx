import {
  Badge,
  FileButton,
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCamera,
  IconCheck,
  IconCloudOff,
  IconCloudUpload,
  IconFileUpload,
  IconButton,
  IconRotateClockwise,
  IconTrash,
  Menu,
  Notice,
  preparedUpload,
  Section,
  toast,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalSheet } from './merge-drafts.js';
import { SheetPicture } from './sheet-picture.js';
import type { WorkQueue, WorkState } from './work-queue.js';

const MEGABYTE = 2 ** 20;

/** Where a sheet is, told truthfully. */
function Where({ sheet, state }: { sheet: LocalSheet; state: WorkState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const refused = state.refused.get(sheet.id);
  const share = state.uploading.get(sheet.id);
  if (refused !== undefined) {
    return (
      <Badge kind="bad" icon={IconAlertTriangle}>
        {problemText(refused).message}
      </Badge>
    );
  }
  if (sheet.fileId !== null) {
    return (
      <Badge kind="good" icon={IconCheck}>
        {t('assignment.sheet-uploaded')}
      </Badge>
    );
  }
  if (share !== undefined) return <Badge icon={IconCloudUpload}>{t('assignment.sheet-uploading', { share: format.percent(share) })}</Badge>;
  return (
    <Badge kind="warn" icon={IconCloudOff}>
      {t('assignment.sheet-on-device')}
    </Badge>
  );
}

/** The photos and files of a draft in their order: turned, moved, taken out and put back. */
export function DraftSheets({ queue, state, most, megabytes }: { queue: WorkQueue; state: WorkState; most: number; megabytes: number }) {
  const { t } = useTranslation();
  const [preparing, setPreparing] = useState(false);
  const [tooMany, setTooMany] = useState(false);
  const [tooLarge, setTooLarge] = useState<string>();
  const { sheets } = state;
  const room = most - sheets.length;

  const add = async (chosen: readonly File[]): Promise<void> => {
    setTooMany(chosen.length > room);
    setTooLarge(undefined);
    setPreparing(true);
    try {
      // One after another: a cheap phone has no memory for ten photos at once.
      for (const file of chosen.slice(0, room)) {
        const sheet = await preparedUpload(file);
        if (sheet.blob.size > megabytes * MEGABYTE) setTooLarge(sheet.name);
        else await queue.add([sheet]);
      }
    } finally {
      setPreparing(false);
    }
    await queue.flush();
  };
  const changed = (): void => void queue.flush();
  const remove = (sheet: LocalSheet): void => {
    const putBack = queue.remove(sheet.id);
    changed();
    toast(t('assignment.sheet-removed'), {
      undo: () => {
        putBack();
        changed();
      },
    });
  };
  const move = (sheet: LocalSheet, by: 1 | -1): void => {
    queue.move(sheet.id, by);
    changed();
  };
  return (
    <Section title={t('assignment.sheets')}>
      {sheets.length > 0 && (
        <ol className="work-sheets">
          {sheets.map((sheet, i) => (
            <li key={sheet.id}>
              <span className="work-thumb">
                <SheetPicture sheet={sheet} />
              </span>
              <div className="work-sheet-main">
                <b>{t('assignment.sheet-number', { number: i + 1 })}</b>
                <span className="muted small work-sheet-name">{sheet.name}</span>
                <Where sheet={sheet} state={state} />
              </div>
              {sheet.mediaType.startsWith('image/') && (
                <IconButton
                  icon={IconRotateClockwise}
                  label={t('assignment.sheet-turn', { number: i + 1 })}
                  onClick={() => {
                    queue.turn(sheet.id);
                    changed();
                  }}
                />
              )}
              <Menu label={t('assignment.sheet-actions', { number: i + 1 })}>
                {i > 0 && (
                  <button type="button" onClick={() => move(sheet, -1)}>
                    <IconArrowUp size="1.25rem" aria-hidden />
                    {t('assignment.sheet-up')}
                  </button>
                )}
                {i < sheets.length - 1 && (
                  <button type="button" onClick={() => move(sheet, 1)}>
                    <IconArrowDown size="1.25rem" aria-hidden />
                    {t('assignment.sheet-down')}
                  </button>
                )}
                <button type="button" onClick={() => remove(sheet)}>
                  <IconTrash size="1.25rem" aria-hidden />
                  {t('assignment.sheet-remove')}
                </button>
              </Menu>
            </li>
          ))}
        </ol>
      )}
      {tooMany && <Notice kind="warn">{t('assignment.sheets-too-many', { count: most })}</Notice>}
      {tooLarge !== undefined && <Notice kind="warn">{t('assignment.sheet-too-large', { name: tooLarge, megabytes })}</Notice>}
      {room > 0 ? (
        <div className="cluster">
          <FileButton icon={IconCamera} label={t('assignment.take-photo')} busy={preparing} camera onFiles={(files) => void add(files)} />
          <FileButton icon={IconFileUpload} label={t('assignment.choose-files')} busy={preparing} onFiles={(files) => void add(files)} />
        </div>
      ) : (
        <p className="muted small">{t('assignment.sheets-full', { count: most })}</p>
      )}
      <p className="muted small">{t('assignment.sheets-help')}</p>
    </Section>
  );
}

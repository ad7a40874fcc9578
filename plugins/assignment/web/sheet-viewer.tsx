import {
  fileAddress,
  IconArrowLeft,
  IconArrowRight,
  IconButton,
  IconDownload,
  IconExternalLink,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
  type WorkSheet,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const ZOOMS = [1, 1.5, 2, 3] as const;

function Picture({ sheet, number, turn, zoom }: { sheet: WorkSheet; number: number; turn: number; zoom: number }) {
  const { t } = useTranslation();
  const sideways = turn % 180 !== 0;
  return (
    <div className="work-paper" tabIndex={0} role="region" aria-label={t('assignment.sheet-number', { number })}>
      <img
        src={fileAddress(sheet.fileId)}
        alt={t('assignment.sheet-alt', { number, name: sheet.name })}
        style={{ rotate: `${turn}deg`, width: `${zoom * 100}%` }}
        data-sideways={sideways ? '' : undefined}
      />
    </div>
  );
}

/** The sheets of a work one at a time: pictures larger, smaller and turned, PDF in a frame of its own, anything else to download. */
export function SheetViewer({ sheets }: { sheets: readonly WorkSheet[] }) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState(0);
  const [turns, setTurns] = useState<Readonly<Record<string, number>>>({});
  const sheet = sheets[Math.min(at, sheets.length - 1)];
  if (!sheet) return null;
  const number = sheets.indexOf(sheet) + 1;
  const turn = (sheet.turn + (turns[sheet.fileId] ?? 0)) % 360;
  const isPicture = sheet.mediaType.startsWith('image/');
  const address = fileAddress(sheet.fileId);
  return (
    <div className="work-viewer">
      <div className="cluster work-viewer-bar">
        {sheets.length > 1 && (
          <>
            <IconButton
              icon={IconArrowLeft}
              label={t('assignment.sheet-previous')}
              disabled={number === 1}
              onClick={() => setAt(number - 2)}
            />
            <span className="numbers">{t('assignment.sheet-of', { number, count: sheets.length })}</span>
            <IconButton
              icon={IconArrowRight}
              label={t('assignment.sheet-next')}
              disabled={number === sheets.length}
              onClick={() => setAt(number)}
            />
          </>
        )}
        {isPicture && (
          <>
            <IconButton icon={IconZoomOut} label={t('assignment.zoom-out')} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)} />
            <IconButton
              icon={IconZoomIn}
              label={t('assignment.zoom-in')}
              disabled={zoom === ZOOMS.length - 1}
              onClick={() => setZoom(zoom + 1)}
            />
            <IconButton
              icon={IconRotateClockwise}
              label={t('assignment.sheet-turn', { number })}
              onClick={() => setTurns({ ...turns, [sheet.fileId]: ((turns[sheet.fileId] ?? 0) + 90) % 360 })}
            />
          </>
        )}
        <a
          className="s-button"
          data-kind="ghost"
          data-icon-only=""
          href={address}
          download={sheet.name}
          aria-label={t('assignment.sheet-download', { name: sheet.name })}
          title={t('assignment.sheet-download', { name: sheet.name })}
        >
          <IconDownload size="1.25rem" stroke={1.75} aria-hidden />
        </a>
      </div>
      {isPicture ? (
        <Picture key={sheet.fileId} sheet={sheet} number={number} turn={turn} zoom={ZOOMS[zoom] ?? 1} />
      ) : sheet.mediaType === 'application/pdf' ? (
        <>
          <iframe className="work-document" src={address} title={sheet.name} />
          <p>
            <a href={address} target="_blank" rel="noreferrer" className="s-button" data-kind="quiet">
              <IconExternalLink size="1.25rem" stroke={1.75} aria-hidden />
              {t('assignment.sheet-open')}
            </a>
          </p>
        </>
      ) : (
        <p>{t('assignment.sheet-only-download', { name: sheet.name })}</p>
      )}
    </div>
  );
}

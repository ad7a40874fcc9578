import { IconButton, IconClock, IconEye, IconEyeOff, useFormat } from '@sreda/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const pad = (n: number): string => String(n).padStart(2, '0');
function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const rest = `${pad(Math.floor((seconds % 3600) / 60))}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
const ANNOUNCED_MINUTES = [10, 5, 1];
/** Seconds. Above it a test closes on some day rather than by the clock, and ticking would only make nervous. */
const TICKS_BELOW = 24 * 3600;

/** Counted from the server's clock, for the clocks of pupils are wrong. Can be hidden; it is said aloud at ten, five and one minute. */
export function TimeLeft({ deadline, serverNow, onOver }: { deadline: string; serverNow: string; onOver: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [ahead] = useState(() => Date.parse(serverNow) - Date.now());
  const left = (): number => Math.max(0, Math.round((Date.parse(deadline) - Date.now() - ahead) / 1000));
  const [seconds, setSeconds] = useState(left);
  const [hidden, setHidden] = useState(false);
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left()), 1000);
    return () => clearInterval(timer);
  });
  const isOver = seconds === 0;
  useEffect(() => {
    if (isOver) over.current();
  }, [isOver]);
  const minutes = Math.ceil(seconds / 60);
  return (
    <span className="player-time">
      <IconClock size="1.125rem" aria-hidden />
      {!hidden && (
        <span role="timer">
          {isOver
            ? t('quiz.time-over')
            : seconds < TICKS_BELOW
              ? clock(seconds)
              : t('quiz.time-left', { left: format.length(seconds * 1000) })}
        </span>
      )}
      <IconButton
        icon={hidden ? IconEye : IconEyeOff}
        label={t(hidden ? 'quiz.time-show' : 'quiz.time-hide')}
        onClick={() => setHidden(!hidden)}
      />
      <span className="visually-hidden" role="status">
        {ANNOUNCED_MINUTES.includes(minutes) && seconds % 60 === 0 ? t('quiz.minutes-left', { count: minutes }) : ''}
      </span>
    </span>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function Logo() {
  const { t } = useTranslation();
  return (
    <Link to="/" className="s-logo">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="var(--accent)" />
        <path d="M22 11.2A7.6 7.6 0 1 0 22 20.8" fill="none" stroke="var(--on-accent)" strokeWidth="3.2" strokeLinecap="round" />
        <circle cx="23" cy="16" r="2.2" fill="var(--on-accent)" />
      </svg>
      {t('ui.product')}
    </Link>
  );
}

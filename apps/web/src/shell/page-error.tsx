import { ErrorState } from '@sreda/ui';
import type { ErrorComponentProps } from '@tanstack/react-router';

export const PageError = ({ error, reset }: ErrorComponentProps) => (
  <div className="s-page">
    <ErrorState error={error} retry={reset} />
  </div>
);

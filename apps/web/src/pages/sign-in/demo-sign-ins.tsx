import { type DemoSignIn, ErrorState } from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** One tap signs in as somebody of the demo school. */
export function DemoSignIns({
  signIns,
  signIn,
}: {
  signIns: readonly DemoSignIn[];
  signIn: (body: { login: string; password: string }) => Promise<void>;
}) {
  const { t } = useTranslation();
  const enter = useMutation({ mutationFn: signIn });
  const roles = [...new Set(signIns.map((s) => s.role))];
  if (enter.error) return <ErrorState error={enter.error} retry={() => enter.reset()} />;
  return roles.map((role) => (
    <section key={role} className="stack-tight" aria-labelledby={`demo-${role}`}>
      <h2 id={`demo-${role}`} className="sign-in-role">
        {t(`web.roles.${role}`)}
      </h2>
      <div className="grid">
        {signIns
          .filter((s) => s.role === role)
          .map(({ login, password, name }) => (
            <button
              key={login}
              type="button"
              className="sign-in-card"
              disabled={enter.isPending}
              onClick={() => enter.mutate({ login, password })}
            >
              <span className="sign-in-card-name">{name}</span>
              <span className="muted small">{login}</span>
            </button>
          ))}
      </div>
    </section>
  ));
}

import { $api, Badge, Button, QueryView, Row, RowList, Skeleton, toast, useFormat, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** «Chrome, Windows» of a browser's own description; the description itself when it is of an unknown kind. */
function deviceOf(userAgent: string): string {
  const browser = /(Edg|OPR|YaBrowser|Firefox|Chrome|Safari)\//.exec(userAgent)?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|CrOS|Linux)/.exec(userAgent)?.[1];
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', YaBrowser: 'Яндекс Браузер', CrOS: 'ChromeOS', 'Mac OS X': 'macOS' };
  return [browser, system].flatMap((name) => (name ? [names[name] ?? name] : [])).join(', ') || userAgent;
}

export function Sessions() {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblem();
  const query = $api.useQuery('get', '/identity/me/sessions');
  const end = $api.useMutation('delete', '/identity/me/sessions/{sessionId}', {
    onSuccess: () => client.invalidateQueries({ queryKey: ['get', '/identity/me/sessions'] }),
    onError: (error) => toast(problemText(error).message),
  });
  return (
    <QueryView query={query} skeleton={<Skeleton shape="rows" lines={2} />}>
      {({ items }) => (
        <RowList>
          {items.map((session) => (
            <Row
              key={session.id}
              title={deviceOf(session.userAgent) || t('web.account.unknown-device')}
              detail={t('web.account.seen-at', { when: format.moment(session.seenAt) })}
              end={
                session.current ? (
                  <Badge kind="good">{t('web.account.this-device')}</Badge>
                ) : (
                  <Button busy={end.isPending} onClick={() => end.mutate({ params: { path: { sessionId: session.id } } })}>
                    {t('web.account.end-session')}
                  </Button>
                )
              }
            />
          ))}
        </RowList>
      )}
    </QueryView>
  );
}

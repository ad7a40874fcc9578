import { $api, api, Button, EmptyState, IconUsers, QueryView, Row, RowList, SelectField, toast, useProblem } from '@sreda/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const PATH = '/forum/network/sections/{sectionId}/moderators';

/** Who keeps order in a section, and to those who manage it who else may. */
export function Moderators({ sectionId, mayManage }: { sectionId: string; mayManage: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const [chosen, setChosen] = useState('');
  const path = { sectionId };
  const query = $api.useQuery('get', PATH, { params: { path } });
  const change = useMutation({
    mutationFn: async ({ personId, moderates }: { personId: string; moderates: boolean }) => {
      const params = { path: { sectionId, personId } };
      await (moderates ? api.PUT(`${PATH}/{personId}`, { params }) : api.DELETE(`${PATH}/{personId}`, { params }));
      setChosen('');
    },
    onError: (error) => toast(problemText(error).message),
    onSettled: () => client.invalidateQueries({ queryKey: ['get', PATH] }),
  });
  return (
    <QueryView query={query}>
      {({ items, candidates }) => (
        <div className="stack">
          <p className="muted">{t('forum.network.moderators-about')}</p>
          {items.length === 0 ? (
            <EmptyState icon={IconUsers} title={t('forum.network.no-moderators')} />
          ) : (
            <RowList label={t('forum.network.moderators')}>
              {items.map(({ personId, name, school }) => (
                <Row
                  key={personId}
                  title={name}
                  detail={school}
                  end={
                    mayManage && (
                      <Button
                        disabled={change.isPending}
                        aria-label={t('forum.network.dismiss-name', { name })}
                        onClick={() => change.mutate({ personId, moderates: false })}
                      >
                        {t('forum.network.dismiss')}
                      </Button>
                    )
                  }
                />
              ))}
            </RowList>
          )}
          {mayManage && candidates.length > 0 && (
            <>
              <SelectField
                label={t('forum.network.candidate')}
                help={t('forum.network.candidate-help')}
                value={chosen}
                onChange={setChosen}
                options={[
                  { value: '', label: t('forum.network.nobody-chosen') },
                  ...candidates.map(({ personId, name, school }) => ({ value: personId, label: `${name} (${school})` })),
                ]}
              />
              <div>
                <Button
                  kind="primary"
                  busy={change.isPending}
                  disabled={chosen === ''}
                  onClick={() => change.mutate({ personId: chosen, moderates: true })}
                >
                  {t('forum.network.name-moderator')}
                </Button>
              </div>
            </>
          )}
          {mayManage && candidates.length === 0 && <p className="muted">{t('forum.network.no-candidates')}</p>}
        </div>
      )}
    </QueryView>
  );
}

import {
  $api,
  asProblem,
  Badge,
  Button,
  IconCheck,
  IconCircleDashed,
  IconPlug,
  Notice,
  Page,
  QueryView,
  Row,
  RowList,
  Skeleton,
  toast,
  useMessages,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemovePluginData } from './remove-plugin-data.js';
import { useSchool } from './use-school.js';

/** Why a plugin stays as it is; what is in progress is named, and may be stopped all the same. */
function Refused({ error, force }: { error: unknown; force: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblem();
  const message = useMessages();
  const problem = asProblem(error);
  const inUse = problem.code === 'kernel.plugin-in-use';
  return (
    <Notice kind="bad">
      <div className="stack-tight">
        <span>{problemText(error).message}</span>
        {inUse && problem.errors.map(({ code, params }) => <span key={code}>{message({ key: code, params })}</span>)}
        {inUse && (
          <div>
            <Button kind="danger" onClick={force}>
              {t('web.plugins.force')}
            </Button>
          </div>
        )}
      </div>
    </Notice>
  );
}

/** Plugins on and off. One that is being used names what it would stop before it can be forced. */
export default function PluginsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { crumbs } = useSchool();
  const [failed, setFailed] = useState<{ id: string; error: unknown } | null>(null);
  const query = $api.useQuery('get', '/kernel/plugins');
  const done = async (): Promise<void> => {
    setFailed(null);
    await client.invalidateQueries();
  };
  const enable = $api.useMutation('post', '/kernel/plugins/{plugin}/enable', { onSuccess: done });
  const disable = $api.useMutation('post', '/kernel/plugins/{plugin}/disable', { onSuccess: done });
  const install = $api.useMutation('post', '/operations/plugins/{plugin}/install', { onSuccess: done });
  const fail = (id: string) => ({ onError: (error: unknown) => setFailed({ id, error }) });
  const turnOff = (id: string, force: boolean): void =>
    disable.mutate(
      { params: { path: { plugin: id } }, body: { force } },
      { ...fail(id), onSuccess: () => toast(t('web.plugins.disabled', { name: nameOf(id) }), { undo: () => turnOn(id) }) },
    );
  const turnOn = (id: string): void => enable.mutate({ params: { path: { plugin: id } } }, fail(id));
  const isPlugin = (id: string): boolean => query.data?.items.some((p) => p.id === id && !p.core) ?? false;
  const nameOf = (id: string): string => t([`web.plugins.name-${id}`, id]);
  return (
    <Page title={t('web.admin.plugins')} crumbs={crumbs}>
      <p className="muted">{t('web.plugins.help')}</p>
      <QueryView query={query} skeleton={<Skeleton shape="rows" />}>
        {({ items }) => (
          <RowList>
            {items
              .filter((plugin) => !plugin.core)
              .map((plugin) => (
                <Row
                  key={plugin.id}
                  icon={IconPlug}
                  title={nameOf(plugin.id)}
                  detail={
                    <>
                      <span>{t('web.plugins.version', { version: plugin.version })}</span>
                      {plugin.needs.some(isPlugin) && (
                        <span>{t('web.plugins.needs', { names: plugin.needs.filter(isPlugin).map(nameOf).join(', ') })}</span>
                      )}
                      {plugin.neededBy.length > 0 && (
                        <span>{t('web.plugins.needed-by', { names: plugin.neededBy.map(nameOf).join(', ') })}</span>
                      )}
                      {failed?.id === plugin.id && <Refused error={failed.error} force={() => turnOff(plugin.id, true)} />}
                    </>
                  }
                  end={
                    <>
                      <Badge kind={plugin.enabled ? 'good' : undefined} icon={plugin.enabled ? IconCheck : IconCircleDashed}>
                        {t(plugin.enabled ? 'web.plugins.on' : plugin.installed ? 'web.plugins.off' : 'web.plugins.removed')}
                      </Badge>
                      {!plugin.enabled && plugin.installed && <RemovePluginData id={plugin.id} name={nameOf(plugin.id)} />}
                      {plugin.installed ? (
                        <Button
                          busy={enable.isPending || disable.isPending}
                          aria-label={t(plugin.enabled ? 'web.plugins.disable-this' : 'web.plugins.enable-this', {
                            name: nameOf(plugin.id),
                          })}
                          onClick={() => (plugin.enabled ? turnOff(plugin.id, false) : turnOn(plugin.id))}
                        >
                          {t(plugin.enabled ? 'web.plugins.disable' : 'web.plugins.enable')}
                        </Button>
                      ) : (
                        <Button
                          busy={install.isPending}
                          aria-label={t('web.plugins.install-this', { name: nameOf(plugin.id) })}
                          onClick={() => install.mutate({ params: { path: { plugin: plugin.id } } }, fail(plugin.id))}
                        >
                          {t('web.plugins.install')}
                        </Button>
                      )}
                    </>
                  }
                />
              ))}
          </RowList>
        )}
      </QueryView>
    </Page>
  );
}

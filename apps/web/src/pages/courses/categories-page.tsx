import {
  $api,
  api,
  Button,
  Dialog,
  EmptyState,
  Form,
  IconArrowDown,
  IconArrowUp,
  IconFolder,
  IconFolders,
  IconPencil,
  IconPlus,
  IconTrash,
  Menu,
  Page,
  QueryView,
  removeLater,
  Row,
  RowList,
  SelectField,
  Skeleton,
  TextField,
  toast,
  useForm,
  usePendingRemovals,
  useProblem,
  useSession,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { branches, categoryOptions, pathOf } from './categories.js';

interface Category {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly version: number;
}
type Opened = { readonly what: 'new' } | { readonly what: 'rename' | 'move'; readonly category: Category };

/** The catalogue of a school's courses. */
export default function CategoriesPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const organisationId = useSession().organisation?.id ?? '';
  const path = { params: { path: { organisationId } } };
  const query = $api.useQuery('get', '/courses/organisations/{organisationId}/categories', path);
  const removed = usePendingRemovals();
  const [opened, setOpened] = useState<Opened | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/courses/organisations/{organisationId}/categories'] });
  const say = (error: unknown): void => toast(problemText(error).message);
  const done = async (): Promise<void> => {
    await refresh();
    setOpened(null);
  };
  const place = (category: Category, parentId: string | null, before: string | null): void => {
    api
      .PUT('/courses/categories/{categoryId}/place', { params: { path: { categoryId: category.id } }, body: { parentId, before } })
      .catch(say)
      .finally(refresh);
  };
  const remove = (category: Category): void =>
    removeLater({
      id: category.id,
      text: t('web.categories.removed', { name: category.name }),
      send: () => api.DELETE('/courses/categories/{categoryId}', { params: { path: { categoryId: category.id } } }).finally(refresh),
      onError: say,
    });
  const begin = (
    <Button kind="primary" icon={IconPlus} onClick={() => setOpened({ what: 'new' })}>
      {t('web.categories.new')}
    </Button>
  );
  return (
    <Page title={t('web.courses.categories')} crumbs={[{ to: '/courses', label: t('web.nav.courses') }]} actions={begin}>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={(data) => data.items.length === 0}
        empty={
          <EmptyState icon={IconFolders} title={t('web.categories.none')} action={begin}>
            {t('web.categories.none-why')}
          </EmptyState>
        }
      >
        {({ items }) => (
          <>
            <RowList>
              {branches(items)
                .filter(({ category }) => !removed.has(category.id))
                .map(({ category }) => {
                  const siblings = items.filter((other) => other.parentId === category.parentId && !removed.has(other.id));
                  const at = siblings.findIndex(({ id }) => id === category.id);
                  const above = siblings[at - 1];
                  return (
                    <Row
                      key={category.id}
                      icon={IconFolder}
                      title={category.name}
                      detail={category.parentId === null ? undefined : pathOf(items, category.parentId)}
                      end={
                        <Menu label={t('web.outline.actions', { name: category.name })}>
                          <Button icon={IconPencil} onClick={() => setOpened({ what: 'rename', category })}>
                            {t('web.categories.rename')}
                          </Button>
                          {above && (
                            <Button icon={IconArrowUp} onClick={() => place(category, category.parentId, above.id)}>
                              {t('web.outline.up')}
                            </Button>
                          )}
                          {at < siblings.length - 1 && (
                            <Button icon={IconArrowDown} onClick={() => place(category, category.parentId, siblings[at + 2]?.id ?? null)}>
                              {t('web.outline.down')}
                            </Button>
                          )}
                          <Button icon={IconFolder} onClick={() => setOpened({ what: 'move', category })}>
                            {t('web.categories.move')}
                          </Button>
                          <Button icon={IconTrash} onClick={() => remove(category)}>
                            {t('web.outline.remove')}
                          </Button>
                        </Menu>
                      }
                    />
                  );
                })}
            </RowList>
            <Dialog open={opened !== null} onClose={() => setOpened(null)} title={opened ? t(`web.categories.${opened.what}`) : ''}>
              {opened && <CategoryForm opened={opened} items={items} organisationId={organisationId} done={done} />}
            </Dialog>
          </>
        )}
      </QueryView>
      {query.data?.items.length === 0 && (
        <Dialog open={opened !== null} onClose={() => setOpened(null)} title={t('web.categories.new')}>
          {opened && <CategoryForm opened={opened} items={[]} organisationId={organisationId} done={done} />}
        </Dialog>
      )}
    </Page>
  );
}

function CategoryForm({
  opened,
  items,
  organisationId,
  done,
}: {
  opened: Opened;
  items: readonly Category[];
  organisationId: string;
  done: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const category = opened.what === 'new' ? null : opened.category;
  const form = useForm({
    initial: { name: category?.name ?? '', parentId: category?.parentId ?? '' },
    check: (v) => ({ name: v.name.trim() ? undefined : t('web.course.name-missing') }),
    send: async ({ name, parentId }) => {
      const parent = parentId || null;
      if (!category) {
        const params = { path: { organisationId } };
        await api.POST('/courses/organisations/{organisationId}/categories', { params, body: { name: name.trim(), parentId: parent } });
      } else {
        const params = { path: { categoryId: category.id } };
        if (opened.what === 'move')
          await api.PUT('/courses/categories/{categoryId}/place', { params, body: { parentId: parent, before: null } });
        else await api.PATCH('/courses/categories/{categoryId}', { params, body: { version: category.version, name: name.trim() } });
      }
      await done();
    },
  });
  return (
    <Form form={form} submit={t('web.outline.save')}>
      {opened.what !== 'move' && <TextField {...form.field('name')} label={t('web.categories.name')} maxLength={250} autoFocus />}
      {opened.what !== 'rename' && items.length > 0 && (
        <SelectField
          {...form.field('parentId')}
          label={t('web.categories.parent')}
          options={[{ value: '', label: t('web.categories.top') }, ...categoryOptions(items.filter((c) => c.id !== category?.id))]}
        />
      )}
    </Form>
  );
}

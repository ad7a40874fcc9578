import {
  $api,
  api,
  Button,
  type Category,
  Dialog,
  Form,
  IconFolder,
  IconFolderPlus,
  IconFolders,
  IconPencil,
  IconTrash,
  Menu,
  QueryView,
  SelectField,
  Skeleton,
  Slot,
  TextField,
  toast,
  useForm,
  useProblem,
} from '@sreda/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOutline, indented } from './category-outline.js';
import { forgetBank } from './forget-bank.js';

type Doing =
  { readonly what: 'make'; readonly parentId: string | null } | { readonly what: 'rename' | 'move'; readonly category: Category };

/** The categories of a bank: one tap shows what lies in one and below it; made, renamed, moved and deleted from the menu beside each. */
export function CategoryTree({
  bankId,
  mayEdit,
  chosen,
  onChoose,
}: {
  bankId: string;
  mayEdit: boolean;
  /** '': the whole bank. */
  chosen: string;
  onChoose: (categoryId: string) => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const [doing, setDoing] = useState<Doing | null>(null);
  const query = $api.useQuery('get', '/questions/banks/{bankId}/categories', { params: { path: { bankId } } });
  const remove = useMutation({
    mutationFn: ({ id }: Category) => api.DELETE('/questions/categories/{categoryId}', { params: { path: { categoryId: id } } }),
    onSuccess: async (_, { id, name, parentId }) => {
      if (id === chosen) onChoose(parentId ?? '');
      await forgetBank(client);
      toast(t('web.bank.category-deleted', { name }), {
        undo: () => void make({ name, parentId }).catch((error: unknown) => toast(problemText(error).message)),
      });
    },
    onError: (error) => toast(problemText(error).message),
  });
  const make = async (body: { name: string; parentId: string | null }): Promise<void> => {
    const { data } = await api.POST('/questions/banks/{bankId}/categories', { params: { path: { bankId } }, body });
    await forgetBank(client);
    if (data) onChoose(data.id);
  };
  const close = (): void => setDoing(null);
  return (
    <nav className="bank-tree" aria-label={t('web.bank.categories')}>
      <QueryView query={query} skeleton={<Skeleton shape="rows" lines={4} />}>
        {({ items }) => (
          <>
            <ul>
              <li className="bank-category" data-chosen={chosen === '' ? '' : undefined}>
                <button type="button" aria-current={chosen === '' || undefined} onClick={() => onChoose('')}>
                  <IconFolders size="1.25rem" stroke={1.75} aria-hidden />
                  <span>{t('web.bank.whole')}</span>
                </button>
              </li>
              {categoryOutline(items).map(({ category, depth }) => (
                <li
                  key={category.id}
                  className="bank-category"
                  data-chosen={chosen === category.id ? '' : undefined}
                  style={{ '--depth': Math.min(depth + 1, 6) } as React.CSSProperties}
                >
                  <button type="button" aria-current={chosen === category.id || undefined} onClick={() => onChoose(category.id)}>
                    <IconFolder size="1.25rem" stroke={1.75} aria-hidden />
                    <span>{category.name}</span>
                    <span className="muted numbers">{category.questions || ''}</span>
                  </button>
                  {mayEdit && (
                    <Menu label={t('web.bank.category-actions', { name: category.name })}>
                      <Button kind="ghost" icon={IconFolderPlus} onClick={() => setDoing({ what: 'make', parentId: category.id })}>
                        {t('web.bank.category-inside')}
                      </Button>
                      <Button kind="ghost" icon={IconPencil} onClick={() => setDoing({ what: 'rename', category })}>
                        {t('web.bank.category-rename')}
                      </Button>
                      <Button kind="ghost" icon={IconFolders} onClick={() => setDoing({ what: 'move', category })}>
                        {t('web.bank.category-move')}
                      </Button>
                      <Slot name="material" props={{ kind: 'category', objectId: category.id }} />
                      <Button kind="ghost" icon={IconTrash} onClick={() => remove.mutate(category)}>
                        {t('web.bank.category-delete')}
                      </Button>
                    </Menu>
                  )}
                </li>
              ))}
            </ul>
            {mayEdit && (
              <Button kind="ghost" icon={IconFolderPlus} onClick={() => setDoing({ what: 'make', parentId: null })}>
                {t('web.bank.category-new')}
              </Button>
            )}
            <Dialog open={doing !== null} onClose={close} title={doing ? t(`web.bank.category-${doing.what}`) : ''}>
              {doing?.what === 'make' && (
                <NameForm
                  name=""
                  submit={t('web.bank.category-make')}
                  send={(name) => make({ name, parentId: doing.parentId })}
                  done={close}
                />
              )}
              {doing?.what === 'rename' && (
                <NameForm
                  name={doing.category.name}
                  submit={t('web.bank.category-rename')}
                  send={(name) => change(doing.category.id, { name })}
                  done={close}
                />
              )}
              {doing?.what === 'move' && <MoveForm category={doing.category} categories={items} done={close} />}
            </Dialog>
          </>
        )}
      </QueryView>
    </nav>
  );
}

async function change(categoryId: string, body: { name?: string; parentId?: string | null }): Promise<void> {
  await api.PATCH('/questions/categories/{categoryId}', { params: { path: { categoryId } }, body });
}

function NameForm({ name, submit, send, done }: { name: string; submit: string; send: (name: string) => Promise<void>; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initial: { name },
    check: (v) => ({ name: v.name.trim() ? undefined : t('web.bank.category-name-missing') }),
    send: async (v) => {
      await send(v.name.trim());
      await forgetBank(client);
      done();
    },
  });
  return (
    <Form form={form} submit={submit}>
      <TextField {...form.field('name')} label={t('web.bank.category-name')} maxLength={255} autoFocus />
    </Form>
  );
}

function MoveForm({ category, categories, done }: { category: Category; categories: readonly Category[]; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initial: { parentId: category.parentId ?? '' },
    send: async ({ parentId }) => {
      await change(category.id, { parentId: parentId || null });
      await forgetBank(client);
      done();
    },
  });
  return (
    <Form form={form} submit={t('web.bank.category-move')}>
      <SelectField
        {...form.field('parentId')}
        label={t('web.bank.category-into')}
        options={[
          { value: '', label: t('web.bank.whole') },
          ...categoryOutline(categories, category.id).map((row) => ({ value: row.category.id, label: indented(row) })),
        ]}
      />
    </Form>
  );
}

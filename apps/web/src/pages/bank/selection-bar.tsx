import {
  $api,
  api,
  Button,
  ButtonLink,
  Dialog,
  Form,
  IconCopy,
  IconFolders,
  IconPrinter,
  IconTrash,
  IconX,
  SelectField,
  toast,
  useForm,
  useProblem,
} from '@sreda/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOutline, indented } from './category-outline.js';
import { forgetBank } from './forget-bank.js';
import { MOST_ON_PAPER } from './paper-limit.js';

export interface Bank {
  readonly id: string;
  readonly ownerKind: 'course' | 'organisation' | 'person';
  readonly questions: number;
}

/** As many as the server takes at a time. */
const MOST = 1000;

/** What is done to all ticked questions at once. */
export function SelectionBar({
  courseId,
  bankId,
  banks,
  chosen,
  onDone,
}: {
  /** Null: the bank of no course. */
  courseId: string | null;
  bankId: string;
  banks: readonly Bank[];
  chosen: ReadonlySet<string>;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const [doing, setDoing] = useState<'move' | 'copy' | null>(null);
  const questionIds = [...chosen].slice(0, MOST);
  const failed = (error: unknown): void => toast(problemText(error).message);
  // Undone from the toast, which stays when this bar is gone.
  const restore = async (ids: string[]): Promise<void> => {
    await api.POST('/questions/banks/{bankId}/questions/restore', { params: { path: { bankId } }, body: { questionIds: ids } });
    await forgetBank(client);
  };
  const remove = useMutation({
    mutationFn: (ids: string[]) =>
      api.POST('/questions/banks/{bankId}/questions/delete', { params: { path: { bankId } }, body: { questionIds: ids } }),
    onSuccess: async (_, ids) => {
      onDone();
      await forgetBank(client);
      toast(t('web.bank.deleted', { count: ids.length }), { undo: () => void restore(ids).catch(failed) });
    },
    onError: failed,
  });
  const done = (): void => {
    setDoing(null);
    onDone();
  };
  if (chosen.size === 0) return null;
  return (
    <div className="bank-selection" role="region" aria-label={t('web.bank.chosen', { count: chosen.size })}>
      <b>{t('web.bank.chosen', { count: chosen.size })}</b>
      <div className="cluster">
        <Button icon={IconFolders} onClick={() => setDoing('move')}>
          {t('web.bank.move')}
        </Button>
        <Button icon={IconCopy} onClick={() => setDoing('copy')}>
          {t('web.bank.copy')}
        </Button>
        {courseId !== null && chosen.size <= MOST_ON_PAPER && (
          <ButtonLink icon={IconPrinter} to={`/courses/${courseId}/bank/paper`} search={{ bank: bankId, questions: [...chosen].join(',') }}>
            {t('web.bank.print')}
          </ButtonLink>
        )}
        <Button icon={IconTrash} busy={remove.isPending} onClick={() => remove.mutate(questionIds)}>
          {t('web.bank.delete')}
        </Button>
        <Button kind="ghost" icon={IconX} onClick={onDone}>
          {t('web.bank.choose-none')}
        </Button>
      </div>
      <Dialog open={doing !== null} onClose={() => setDoing(null)} title={doing ? t(`web.bank.${doing}`) : ''}>
        {doing && <PlaceForm doing={doing} bankId={bankId} banks={banks} questionIds={questionIds} done={done} />}
      </Dialog>
    </div>
  );
}

/** A category of this bank to move into, or of any bank to copy into. */
function PlaceForm({
  doing,
  bankId,
  banks,
  questionIds,
  done,
}: {
  doing: 'move' | 'copy';
  bankId: string;
  banks: readonly Bank[];
  questionIds: string[];
  done: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initial: { toBankId: bankId, categoryId: '' },
    send: async ({ toBankId, categoryId }) => {
      const path = { params: { path: { bankId } } };
      const place = { questionIds, categoryId: categoryId || null };
      if (doing === 'move') await api.POST('/questions/banks/{bankId}/questions/move', { ...path, body: place });
      else await api.POST('/questions/banks/{bankId}/questions/copy', { ...path, body: { ...place, toBankId } });
      await forgetBank(client);
      toast(t(`web.bank.${doing}-done`, { count: questionIds.length }));
      done();
    },
  });
  const { toBankId } = form.values;
  const categories = $api.useQuery('get', '/questions/banks/{bankId}/categories', { params: { path: { bankId: toBankId } } });
  return (
    <Form form={form} submit={t(`web.bank.${doing}-submit`, { count: questionIds.length })}>
      {doing === 'copy' && banks.length > 1 && (
        <SelectField
          {...form.field('toBankId')}
          onChange={(id) => {
            form.set('toBankId', id);
            form.set('categoryId', '');
          }}
          label={t('web.bank.which')}
          options={banks.map(({ id, ownerKind, questions }) => ({ value: id, label: t(`web.bank.of-${ownerKind}`, { questions }) }))}
        />
      )}
      <SelectField
        {...form.field('categoryId')}
        label={t('web.bank.category')}
        options={[
          { value: '', label: t('web.bank.no-category') },
          ...categoryOutline(categories.data?.items ?? []).map((row) => ({ value: row.category.id, label: indented(row) })),
        ]}
      />
    </Form>
  );
}

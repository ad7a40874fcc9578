import { newId } from '@sreda/contracts';
import {
  $api,
  api,
  Button,
  type GradeSetUp,
  LeaveGuard,
  Notice,
  QueryView,
  Section,
  Skeleton,
  toast,
  useParam,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GradeBookPage } from './grade-book-page.js';
import { Example } from './set-up/example.js';
import { RulesFields } from './set-up/rules-fields.js';
import { TreeList } from './set-up/tree-list.js';
import { bodyOf, type Category, type Tree } from './set-up/tree-edit.js';
import './set-up/set-up.css';

/** How a course counts: categories, weights and rules, with an example that shows what they do. */
export default function SetUpPage() {
  const courseId = useParam('courseId');
  return <GradeBookPage courseId={courseId}>{(may) => <SetUp courseId={courseId} editable={may('grades:set-up')} />}</GradeBookPage>;
}

function SetUp({ courseId, editable }: { courseId: string; editable: boolean }) {
  const query = $api.useQuery('get', '/grades/courses/{courseId}/set-up', { params: { path: { courseId } } });
  return (
    <QueryView query={query} skeleton={<Skeleton lines={6} />}>
      {(stored) => <Editor key={stored.version} courseId={courseId} stored={stored} editable={editable} />}
    </QueryView>
  );
}

function Editor({ courseId, stored, editable }: { courseId: string; stored: GradeSetUp; editable: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const [tree, setTree] = useState<Tree>(stored);
  const [dirty, setDirty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const edit = (next: Tree): void => {
    setTree(next);
    setDirty(true);
    setError(null);
  };
  const discard = (): void => {
    setTree(stored);
    setDirty(false);
    setError(null);
  };
  const addCategory = (): void => {
    const position = 1 + Math.max(-1, ...[...tree.categories, ...tree.items].map((node) => node.position));
    const category: Category = {
      ...tree.root,
      id: newId(),
      parentId: courseId,
      name: t('web.gradebook.new-category'),
      weight: null,
      extraCredit: false,
      position,
    };
    edit({ ...tree, categories: [...tree.categories, { ...category, dropLowest: 0, keepHighest: 0 }] });
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      await api.PUT('/grades/courses/{courseId}/set-up', {
        params: { path: { courseId } },
        body: { version: stored.version, ...bodyOf(tree) },
      });
      setDirty(false);
      toast(t('web.gradebook.set-up-saved'));
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/grades') });
    } catch (thrown) {
      const text = problemText(thrown);
      const { errors } = thrown as { errors?: Parameters<typeof text.field>[0][] };
      const names = new Map([...tree.categories, ...tree.items].map(({ id, name }) => [id, name]));
      const details = (errors ?? []).map((one) => `${names.get(one.field) ?? t('web.gradebook.total')}: ${text.field(one)}`);
      setError([text.message, ...details].join(' '));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="g-set-up">
      <LeaveGuard when={dirty && !busy} />
      <div className="stack">
        <Section title={t('web.gradebook.total-rule')}>
          <RulesFields rules={tree.root} readOnly={!editable} onChange={(root) => edit({ ...tree, root })} />
        </Section>
        <Section
          title={t('web.gradebook.structure')}
          actions={editable && <Button onClick={addCategory}>{t('web.gradebook.add-category')}</Button>}
        >
          <TreeList tree={tree} rootId={courseId} readOnly={!editable} onChange={edit} />
        </Section>
        {error && <Notice kind="bad">{error}</Notice>}
        {dirty && (
          <div className="g-save-bar">
            <Button kind="primary" busy={busy} onClick={() => void save()}>
              {t('web.gradebook.save-set-up')}
            </Button>
            <Button onClick={discard}>{t('web.gradebook.discard')}</Button>
          </div>
        )}
      </div>
      {editable && (
        <Section title={t('web.gradebook.example')}>
          <Example courseId={courseId} tree={tree} />
        </Section>
      )}
    </div>
  );
}

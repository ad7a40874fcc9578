import {
  $api,
  Button,
  Dialog,
  EmptyState,
  IconBuilding,
  IconPlus,
  MoreRows,
  Page,
  paged,
  QueryView,
  rowsOf,
  Skeleton,
  useCan,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Organisation, treeOf } from './organisation-tree.js';
import { OrganisationBranch } from './organisation-branch.js';
import { OrganisationForm } from './organisation-form.js';
import { useSchool } from './use-school.js';
import './admin.css';

type Editing = { readonly change: Organisation } | { readonly addTo: Organisation | null };

/** Regions, municipalities and schools, as far down and up as the reader may look. */
export default function OrganisationsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { crumbs } = useSchool();
  const [editing, setEditing] = useState<Editing | null>(null);
  const query = $api.useInfiniteQuery('get', '/identity/organisations', { params: { query: { limit: 200 } } }, paged);
  const rows = rowsOf(query);
  const close = (): void => setEditing(null);
  // Only who administers the whole site may put something at the root.
  const add = can('identity:manage-sign-in') && (
    <Button kind="primary" icon={IconPlus} onClick={() => setEditing({ addTo: null })}>
      {t('web.organisations.add')}
    </Button>
  );
  return (
    <Page title={t('web.admin.organisations')} crumbs={crumbs} actions={add}>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconBuilding} title={t('web.organisations.none')} action={add}>
            {t('web.organisations.none-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <OrganisationBranch
              label={t('web.admin.organisations')}
              nodes={treeOf(rows)}
              mayChange={can('identity:manage-organisation')}
              onChange={(change) => setEditing({ change })}
              onAdd={(addTo) => setEditing({ addTo })}
            />
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
      <Dialog
        open={editing !== null}
        onClose={close}
        title={t(editing && 'change' in editing ? 'web.organisations.change' : 'web.organisations.add')}
      >
        {editing &&
          ('change' in editing ? (
            <OrganisationForm before={editing.change} done={close} />
          ) : (
            <OrganisationForm parent={editing.addTo} done={close} />
          ))}
      </Dialog>
    </Page>
  );
}

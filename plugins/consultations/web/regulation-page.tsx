import {
  $api,
  api,
  Badge,
  Button,
  CheckField,
  type ConsultationTheme,
  Dialog,
  EmptyState,
  Form,
  IconLock,
  IconMessage,
  IconPlus,
  MoreRows,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Skeleton,
  TextArea,
  TextField,
  toast,
  useForm,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionTabs } from './section-tabs.js';
import { useRefresh } from './use-refresh.js';

/** In what the school consults, who answers and in how many working days. */
export default function RegulationPage() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ConsultationTheme | 'new' | null>(null);
  const query = $api.useInfiniteQuery('get', '/consultations/themes', { params: { query: { limit: 200 } } }, paged);
  const own = rowsOf(query).filter(({ mayLead }) => mayLead);
  const add = (
    <Button kind="primary" icon={IconPlus} onClick={() => setOpen('new')}>
      {t('consultations.add-theme')}
    </Button>
  );
  return (
    <Page title={t('consultations.regulation')} width="reading" actions={own.length > 0 && add}>
      <SectionTabs />
      <p className="muted">{t('consultations.regulation-about')}</p>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={4} />}
        isEmpty={() => own.length === 0}
        empty={
          <EmptyState icon={IconMessage} title={t('consultations.none-themes')} action={add}>
            {t('consultations.none-themes-begin')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RowList label={t('consultations.regulation')}>
              {own.map((theme) => (
                <Row
                  key={theme.id}
                  title={theme.name}
                  detail={[
                    t('consultations.term', { count: theme.workingDays }),
                    theme.answerers.map(({ name }) => name).join(', ') || t('consultations.no-answerer'),
                  ].join(' · ')}
                  end={
                    <>
                      {theme.closed && <Badge icon={IconLock}>{t('consultations.is-closed')}</Badge>}
                      <Button aria-label={t('consultations.change-named', { name: theme.name })} onClick={() => setOpen(theme)}>
                        {t('consultations.change')}
                      </Button>
                    </>
                  }
                />
              ))}
            </RowList>
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        title={t(open === 'new' ? 'consultations.add-theme' : 'consultations.change-theme')}
      >
        {open !== null && (
          <ThemeForm key={open === 'new' ? open : open.id} theme={open === 'new' ? null : open} onSaved={() => setOpen(null)} />
        )}
      </Dialog>
    </Page>
  );
}

function ThemeForm({ theme, onSaved }: { theme: ConsultationTheme | null; onSaved: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const staff = $api.useInfiniteQuery('get', '/consultations/staff', { params: { query: { limit: 200 } } }, paged);
  const form = useForm({
    initial: {
      name: theme?.name ?? '',
      description: theme?.description ?? '',
      workingDays: String(theme?.workingDays ?? 5),
      closed: theme?.closed ?? false,
      answererIds: theme?.answerers.map(({ id }) => id) ?? [],
    },
    check: (v) => ({
      name: v.name.trim() ? undefined : t('field.required'),
      workingDays: /^([1-9]|[1-5]\d|60)$/.test(v.workingDays) ? undefined : t('consultations.days-wrong'),
    }),
    send: async ({ name, description, workingDays, closed, answererIds }) => {
      const body = { name: name.trim(), description, workingDays: Number(workingDays), answererIds };
      if (theme === null) await api.POST('/consultations/themes', { body });
      else {
        const params = { path: { themeId: theme.id } };
        await api.PUT('/consultations/themes/{themeId}', { params, body: { ...body, closed, version: theme.version } });
      }
      await refresh();
      toast(t('consultations.saved'));
      onSaved();
    },
  });
  const { answererIds } = form.values;
  const toggle = (id: string, is: boolean): void =>
    form.set('answererIds', is ? [...answererIds, id] : answererIds.filter((one) => one !== id));
  return (
    <Form form={form} submit={t('consultations.save')}>
      <TextField {...form.field('name')} label={t('consultations.theme-name')} maxLength={200} />
      <TextArea {...form.field('description')} label={t('consultations.description')} maxLength={2000} rows={3} optional />
      <TextField
        {...form.field('workingDays')}
        label={t('consultations.days')}
        help={t('consultations.days-help')}
        inputMode="numeric"
        maxLength={2}
      />
      <fieldset className="stack-tight">
        <legend className="s-field-label">{t('consultations.answerers')}</legend>
        <p className="s-field-help">{t('consultations.answerers-help')}</p>
        <QueryView query={staff}>
          {() => (
            <>
              {rowsOf(staff).map(({ id, name }) => (
                <CheckField key={id} label={name} checked={answererIds.includes(id)} onChange={(is) => toggle(id, is)} />
              ))}
              <MoreRows query={staff} />
            </>
          )}
        </QueryView>
      </fieldset>
      {theme && (
        <CheckField
          label={t('consultations.closed')}
          help={t('consultations.closed-help')}
          checked={form.values.closed}
          onChange={(closed) => form.set('closed', closed)}
        />
      )}
    </Form>
  );
}

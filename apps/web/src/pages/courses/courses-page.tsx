import {
  $api,
  Button,
  ButtonLink,
  Dialog,
  IconFolders,
  IconKey,
  IconPlus,
  Page,
  Segments,
  SelectField,
  SearchField,
  useCan,
  useSession,
} from '@sreda/ui';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOptions } from './categories.js';
import { CourseRows } from './course-rows.js';
import { NewCourse } from './new-course.js';

const states = ['current', 'draft', 'archived'] as const;

/** All courses that I see: under their categories and with filters for those who teach, a plain list for who learns. */
export default function CoursesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { organisation } = useSession();
  const [creating, setCreating] = useState(false);
  const [state, setState] = useState<(typeof states)[number]>('current');
  const [categoryId, setCategoryId] = useState('');
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const teaches = can('courses:create');
  const query = $api.useQuery(
    'get',
    '/courses/organisations/{organisationId}/categories',
    { params: { path: { organisationId: organisation?.id ?? '' } } },
    { enabled: can('courses:view-categories') && organisation !== null },
  );
  const categories = query.data?.items ?? [];
  const begin = teaches && (
    <Button kind="primary" icon={IconPlus} onClick={() => setCreating(true)}>
      {t('web.courses.new')}
    </Button>
  );
  const narrowed = q !== '' || categoryId !== '' || state !== 'current';
  const empty = narrowed ? 'web.courses.none-found' : teaches ? 'web.courses.none-teacher' : 'web.courses.none-student';
  return (
    <Page
      title={t('web.nav.courses')}
      actions={
        <>
          {can('courses:arrange-categories') && (
            <ButtonLink icon={IconFolders} to="/courses/categories">
              {t('web.courses.categories')}
            </ButtonLink>
          )}
          <ButtonLink icon={IconKey} to="/courses/enter">
            {t('web.courses.enter')}
          </ButtonLink>
          {begin}
        </>
      }
    >
      <Segments
        label={t('web.courses.which')}
        value={state}
        onChange={setState}
        options={states.filter((value) => teaches || value !== 'draft').map((value) => ({ value, label: t(`web.courses.which-${value}`) }))}
      />
      {teaches && (
        <div className="grid">
          <SearchField label={t('web.courses.search')} value={typed} onChange={setTyped} maxLength={100} />
          {categories.length > 0 && (
            <SelectField
              label={t('web.courses.category')}
              value={categoryId}
              onChange={setCategoryId}
              options={[{ value: '', label: t('web.courses.all-categories') }, ...categoryOptions(categories)]}
            />
          )}
        </div>
      )}
      <CourseRows
        which={{ state, ...(categoryId && { categoryId }), ...(q && { q }) }}
        categories={categories}
        empty={t(empty)}
        action={narrowed ? undefined : begin}
      />
      <Dialog open={creating} onClose={() => setCreating(false)} title={t('web.courses.new')}>
        <NewCourse categories={categories} />
      </Dialog>
    </Page>
  );
}

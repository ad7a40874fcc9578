import {
  type Icon,
  IconBuilding,
  IconCalendarDue,
  IconDatabase,
  IconFileText,
  IconHistory,
  IconKey,
  IconListCheck,
  IconMail,
  IconPlug,
  IconSchool,
  IconSettings,
  IconUser,
  IconUsers,
  Page,
  Row,
  RowList,
  Section,
  useCan,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';

interface Entry {
  readonly to: string;
  readonly name: string;
  readonly icon: Icon;
  readonly capability: string;
}
const people: readonly Entry[] = [
  { to: '/admin/people', name: 'people', icon: IconUser, capability: 'identity:view-persons' },
  { to: '/admin/classes', name: 'classes', icon: IconUsers, capability: 'identity:view-organisation' },
  { to: '/admin/roles', name: 'roles', icon: IconKey, capability: 'access:view-roles' },
];
const school: readonly Entry[] = [
  { to: '/admin/years', name: 'years', icon: IconCalendarDue, capability: 'identity:manage-organisation' },
  { to: '/admin/organisations', name: 'organisations', icon: IconBuilding, capability: 'identity:view-organisation' },
  { to: '/admin/partners', name: 'partners', icon: IconSchool, capability: 'partnership:view' },
  { to: '/admin/consent-texts', name: 'consent-texts', icon: IconFileText, capability: 'privacy:manage-consent-texts' },
  { to: '/admin/settings', name: 'settings', icon: IconSettings, capability: 'settings:open' },
  { to: '/admin/audit', name: 'audit', icon: IconHistory, capability: 'audit:read' },
];
const system: readonly Entry[] = [
  { to: '/admin/health', name: 'health', icon: IconDatabase, capability: 'operations:administer' },
  { to: '/admin/plugins', name: 'plugins', icon: IconPlug, capability: 'kernel:manage-plugins' },
  { to: '/admin/jobs', name: 'jobs', icon: IconListCheck, capability: 'jobs:manage' },
  { to: '/admin/mail', name: 'mail', icon: IconMail, capability: 'mail:read-messages' },
];

function Entries({ title, entries }: { title: string; entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const can = useCan();
  const allowed = entries.filter((e) => can(e.capability));
  if (allowed.length === 0) return null;
  return (
    <Section title={title}>
      <RowList>
        {allowed.map(({ to, name, icon }) => (
          <Row key={to} to={to} icon={icon} title={t(`web.admin.${name}`)} detail={t(`web.admin.${name}-about`)} />
        ))}
      </RowList>
    </Section>
  );
}

export default function AdminPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('web.nav.admin')}>
      <Entries title={t('web.admin.of-people')} entries={people} />
      <Entries title={t('web.admin.school')} entries={school} />
      <Entries title={t('web.admin.system')} entries={system} />
    </Page>
  );
}

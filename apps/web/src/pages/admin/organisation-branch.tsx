import { $api, IconBuilding, IconPencil, IconPlus, IconSchool, Menu, replaceSession, useSession } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { kindsBelow, type Organisation, type OrganisationNode } from './organisation-tree.js';

/** One level of the tree with everything below it. */
export function OrganisationBranch({
  label,
  nodes,
  mayChange,
  onChange,
  onAdd,
}: {
  label?: string;
  nodes: readonly OrganisationNode[];
  mayChange: boolean;
  onChange: (organisation: Organisation) => void;
  onAdd: (parent: Organisation) => void;
}) {
  const { t } = useTranslation();
  const { organisation: current } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const enter = $api.useMutation('put', '/identity/session/organisation', {
    onSuccess: async (session) => {
      replaceSession(client, session);
      await navigate({ to: '/admin' });
    },
  });
  return (
    <ul className="admin-tree" aria-label={label}>
      {nodes.map((node) => {
        const isHere = node.id === current?.id;
        const takesMore = kindsBelow(node.kind).length > 0;
        const Glyph = node.kind === 'school' ? IconSchool : IconBuilding;
        return (
          <li key={node.id}>
            <div className="admin-tree-row">
              <Glyph size="1.375rem" stroke={1.75} aria-hidden />
              <span className="admin-tree-name">
                {node.name}
                <span className="muted small">
                  {[t(`identity.kind.${node.kind}`), ...(isHere ? [t('web.organisations.here')] : [])].join(' · ')}
                </span>
              </span>
              {(mayChange || !isHere) && (
                <Menu label={t('web.organisations.actions', { name: node.name })}>
                  {!isHere && (
                    <button type="button" onClick={() => enter.mutate({ body: { organisationId: node.id } })}>
                      {t('web.organisations.enter')}
                    </button>
                  )}
                  {mayChange && (
                    <button type="button" onClick={() => onChange(node)}>
                      <IconPencil size="1.25rem" aria-hidden />
                      {t('web.organisations.change')}
                    </button>
                  )}
                  {mayChange && takesMore && (
                    <button type="button" onClick={() => onAdd(node)}>
                      <IconPlus size="1.25rem" aria-hidden />
                      {t('web.organisations.add-below')}
                    </button>
                  )}
                </Menu>
              )}
            </div>
            {node.below.length > 0 && <OrganisationBranch nodes={node.below} mayChange={mayChange} onChange={onChange} onAdd={onAdd} />}
          </li>
        );
      })}
    </ul>
  );
}

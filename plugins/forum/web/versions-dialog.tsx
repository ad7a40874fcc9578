import { $api, Dialog, type ForumPost, QueryView, RichText, Section, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** What a post was before each change, the last one first. */
export function VersionsDialog({ post, onClose }: { post: ForumPost; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useQuery('get', '/forum/posts/{postId}/versions', { params: { path: { postId: post.id } } });
  return (
    <Dialog open onClose={onClose} title={t('forum.versions')}>
      <QueryView query={query}>
        {({ items }) => (
          <div className="stack">
            {items.toReversed().map(({ version, text, changedAt, changedBy }) => (
              <Section
                key={version}
                level="h3"
                title={t('forum.version-until', { when: format.moment(changedAt), name: changedBy?.name ?? t('forum.nobody') })}
              >
                <RichText value={{ text, format: 'html' }} />
              </Section>
            ))}
          </div>
        )}
      </QueryView>
    </Dialog>
  );
}

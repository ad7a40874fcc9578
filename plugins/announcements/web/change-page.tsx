import { useSending, useWritten } from '@sreda/editor';
import { type Announcement, api, asProblem, CheckField, EmptyState, Notice, Page, QueryView, RichText, Skeleton, toast } from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SendBar } from './send-bar.js';
import { useAnnouncement, useRefresh } from './use-announcement.js';
import { WrittenFields } from './written-fields.js';

export default function ChangePage() {
  const { t } = useTranslation();
  const { query, crumbsBelow, page } = useAnnouncement();
  return (
    <Page title={t('announcements.correct-title')} crumbs={crumbsBelow} width="reading">
      <QueryView query={query} skeleton={<Skeleton lines={8} />}>
        {(announcement) =>
          announcement.sending && !announcement.withdrawnAt ? (
            <ChangeForm announcement={announcement} source={announcement.sending.source} page={page} />
          ) : (
            <EmptyState title={t('announcements.not-to-change')}>{t('announcements.not-to-change-why')}</EmptyState>
          )
        }
      </QueryView>
    </Page>
  );
}

/** When somebody else has changed it meanwhile, the other text is there beside the own one. */
function ChangeForm({ announcement, source, page }: { announcement: Announcement; source: string; page: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { id, title, text, until, version, mustRead } = announcement;
  const written = useWritten(`announcements.change.${id}`, { title, text: source, until: until ?? '', readAgain: false, base: version });
  const { value, write } = written;
  const changedMeanwhile = value.base !== version;
  const save = async (): Promise<void> => {
    try {
      await api.PUT('/announcements/sent/{announcementId}', {
        params: { path: { announcementId: id } },
        // Who has seen the other text and saves all the same takes its place.
        body: { title: value.title.trim(), text: value.text, until: value.until || null, readAgain: value.readAgain, version },
      });
      written.drop();
      await refresh();
      toast(t('announcements.is-corrected'));
      await navigate({ to: page });
    } catch (thrown) {
      if (asProblem(thrown).code === 'announcements.changed-meanwhile') await refresh();
      throw thrown;
    }
  };
  const sending = useSending({ whole: value.title.trim() !== '' && value.text !== '', send: save });
  return (
    <form className="s-form" noValidate aria-label={t('announcements.correct-title')} onSubmit={sending.onSubmit}>
      {changedMeanwhile && (
        <Notice kind="warn">
          <p>{t('announcements.other-text')}</p>
          <p>
            <b>{title}</b>
          </p>
          <RichText value={{ text, format: 'html' }} />
        </Notice>
      )}
      <WrittenFields id={id} value={value} write={write} tried={sending.tried} />
      {mustRead && (
        <CheckField
          label={t('announcements.read-again')}
          help={t('announcements.read-again-help')}
          checked={value.readAgain}
          onChange={(readAgain) => write({ readAgain })}
        />
      )}
      <SendBar
        error={changedMeanwhile ? undefined : sending.error}
        busy={sending.busy}
        isBegun={written.isBegun}
        keptAt={written.keptAt}
        send={t('announcements.save')}
        onDiscard={written.drop}
      />
    </form>
  );
}

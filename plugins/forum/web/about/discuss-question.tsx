import { ButtonLink, IconMessageCircle } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Leads from a question of a bank to what is said about it. */
export default function DiscussQuestion({ questionId }: { questionId: string }) {
  const { t } = useTranslation();
  return (
    <ButtonLink icon={IconMessageCircle} to={`/forum/about/question/${questionId}`}>
      {t('forum.discuss')}
    </ButtonLink>
  );
}

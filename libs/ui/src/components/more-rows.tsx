import { useTranslation } from 'react-i18next';
import { Button } from './button.js';

/** Below a list that is read page by page: brings the next page, and is not there after the last one. `label` in place of «Показать ещё». */
export function MoreRows({
  query,
  label,
}: {
  query: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> };
  label?: string;
}) {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return (
    <div>
      <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {label ?? t('ui.more-rows')}
      </Button>
    </div>
  );
}

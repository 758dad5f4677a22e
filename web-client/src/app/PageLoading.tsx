import { useTranslation } from 'react-i18next';

/** The dark house, for the moment before the first page's chunk is here. */
export function PageLoading() {
  const { t } = useTranslation();
  return (
    <p className="sr-only" role="status">
      {t('loading')}
    </p>
  );
}

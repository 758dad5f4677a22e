import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/Button';
import { NoticePage } from '@/components/NoticePage';

export function AdminsOnly() {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  return (
    <NoticePage title={t('adminOnlyTitle')} actions={<ButtonLink to="/">{common('toHome')}</ButtonLink>}>
      {t('adminOnlyText')}
    </NoticePage>
  );
}

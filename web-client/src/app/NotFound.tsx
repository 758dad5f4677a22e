import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/Button';
import { LogoMark } from '@/components/Logo';
import { Notice } from '@/components/Notice';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import classes from './Shell.module.css';

export function NotFound() {
  const { t } = useTranslation();
  useDocumentTitle(t('notFoundTitle'));
  return (
    <div className={classes.centre}>
      <Notice
        icon={<LogoMark size={56} />}
        title={t('notFoundTitle')}
        actions={
          <ButtonLink to="/" tone="accent">
            {t('toHome')}
          </ButtonLink>
        }
      >
        {t('notFoundText')}
      </Notice>
    </div>
  );
}

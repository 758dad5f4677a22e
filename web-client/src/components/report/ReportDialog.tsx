import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useSessionStatus } from '@/hooks/useSessionStatus';
import { ButtonLink } from '../Button';
import { Dialog } from '../Dialog';
import { ReportForm } from './ReportForm';
import type { Target } from './target';
import classes from './report.module.css';

interface ReportDialogProps {
  target: Target;
  onClose: () => void;
}

/** Where something is reported, or, for who is not signed in, the way to that. */
export function ReportDialog({ target, onClose }: ReportDialogProps) {
  const { t } = useTranslation('report');
  const signedIn = useSessionStatus() === 'signed-in';
  const { kind, name = '' } = target;
  return (
    <Dialog open title={t(`title.${kind}`, { name })} onClose={onClose}>
      {signedIn ? <ReportForm target={target} onClose={onClose} /> : <SignInFirst />}
    </Dialog>
  );
}

function SignInFirst() {
  const { t } = useTranslation('report');
  const { pathname, search } = useLocation();
  return (
    <div className={classes.form}>
      <p>{t('signInText')}</p>
      <ButtonLink to={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`} tone="accent">
        {t('signIn')}
      </ButtonLink>
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import classes from './account.module.css';
import { RegisterForm } from './RegisterForm';
import { SignInForm } from './SignInForm';

/** @param lead why one should, where it is not to go live */
export function SignInPage({ lead }: { lead?: string }) {
  const { t } = useTranslation('account');
  const [isNew, setNew] = useState(false);
  useDocumentTitle(isNew ? t('registerTitle') : t('signInTitle'));
  return (
    <div className={classes.page}>
      <div className={classes.light} aria-hidden="true" />
      <section className={classes.card} aria-labelledby="sign-in-title">
        <h1 id="sign-in-title">{isNew ? t('registerTitle') : t('signInTitle')}</h1>
        <p className={classes.lead}>{lead ?? t('lead')}</p>
        {isNew ? <RegisterForm /> : <SignInForm />}
        <p className={classes.switch}>
          {isNew ? t('haveAccount') : t('noAccount')}{' '}
          <button
            type="button"
            className={classes.link}
            onClick={() => {
              setNew(!isNew);
            }}
          >
            {isNew ? t('toSignIn') : t('toRegister')}
          </button>
        </p>
      </section>
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '@/components/FormProblem';
import classes from './account.module.css';
import { CheckMail } from './CheckMail';
import { DoorPage } from './DoorPage';
import { OtherWays } from './OtherWays';
import { RegisterForm } from './RegisterForm';
import { SecondFactorForm } from './SecondFactorForm';
import { SignInForm } from './SignInForm';

/** Where one is on the way in. */
type Step =
  | { name: 'sign-in' }
  | { name: 'register' }
  | { name: 'code'; challenge: string }
  | { name: 'mail'; email: string };

interface SignInPageProps {
  /** Why one should, where it is not to go live. */
  lead?: string;
  /** What a way in by another house has left to be answered. */
  challenge?: string;
  /** The code of what went wrong on such a way. */
  problem?: string;
}

export function SignInPage({ lead, challenge, problem }: SignInPageProps) {
  const { t } = useTranslation('account');
  const [step, setStep] = useState<Step>(
    challenge === undefined ? { name: 'sign-in' } : { name: 'code', challenge },
  );
  const toSignIn = () => {
    setStep({ name: 'sign-in' });
  };

  switch (step.name) {
    case 'sign-in':
      return (
        <DoorPage
          title={t('signInTitle')}
          lead={lead ?? t('lead')}
          aside={
            <Other
              question={t('noAccount')}
              answer={t('toRegister')}
              onClick={() => {
                setStep({ name: 'register' });
              }}
            />
          }
        >
          <FormProblem code={problem} />
          <SignInForm
            onChallenge={(asked) => {
              setStep({ name: 'code', challenge: asked });
            }}
            onUnverified={(email) => {
              setStep({ name: 'mail', email });
            }}
          />
          <OtherWays passkey />
        </DoorPage>
      );
    case 'register':
      return (
        <DoorPage
          title={t('registerTitle')}
          lead={lead ?? t('lead')}
          aside={<Other question={t('haveAccount')} answer={t('toSignIn')} onClick={toSignIn} />}
        >
          <RegisterForm
            onMail={(email) => {
              setStep({ name: 'mail', email });
            }}
          />
          <OtherWays />
        </DoorPage>
      );
    case 'code':
      return (
        <DoorPage
          title={t('codeTitle')}
          lead={t('codeLead')}
          aside={<Other answer={t('toSignIn')} onClick={toSignIn} />}
        >
          <SecondFactorForm challenge={step.challenge} onExpired={toSignIn} />
        </DoorPage>
      );
    case 'mail':
      return <CheckMail email={step.email} onBack={toSignIn} />;
  }
}

function Other({ question, answer, onClick }: { question?: string; answer: string; onClick: () => void }) {
  return (
    <>
      {question}{' '}
      <button type="button" className={classes.link} onClick={onClick}>
        {answer}
      </button>
    </>
  );
}

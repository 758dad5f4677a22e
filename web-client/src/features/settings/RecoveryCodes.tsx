import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { useCopy } from '@/hooks/useCopy';
import classes from './settings.module.css';

/** Codes for when the app is lost, shown once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { copied, copy } = useCopy();
  return (
    <>
      <p>{t('factor.codesText')}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button onClick={() => void copy(codes.join('\n'))}>
        {copied ? common('copied') : common('copy')}
      </Button>
    </>
  );
}

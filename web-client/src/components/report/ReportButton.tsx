import { IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button';
import { ReportDialog } from './ReportDialog';
import type { Target } from './target';

/** The way to report what a page is about. */
export function ReportButton({ target }: { target: Target }) {
  const { t } = useTranslation('report');
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        tone="plain"
        icon={<IconFlag size={18} aria-hidden="true" />}
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('report')}
      </Button>
      {asked && (
        <ReportDialog
          target={target}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </>
  );
}

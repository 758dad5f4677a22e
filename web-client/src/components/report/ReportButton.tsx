import { IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwns } from '@/hooks/useOwns';
import { Button } from '../Button';
import { ReportDialog } from './ReportDialog';
import type { Target } from './target';

interface ReportButtonProps {
  target: Target & { channel: string };
}

/** The way to report what a page is about, for anybody but whose it is. */
export function ReportButton({ target }: ReportButtonProps) {
  const { t } = useTranslation('report');
  const [asked, setAsked] = useState(false);
  if (useOwns(target.channel) !== false) return null;
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

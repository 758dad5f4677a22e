import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { SanctionDialog } from './SanctionDialog';

interface SanctionButtonProps {
  label: string;
  /** With what it is about, for who does not see that. */
  named: string;
  ask: string;
  text: string;
  timed?: boolean;
  act: (reason: string, until?: string) => Promise<void>;
}

/** Does something against one, after the reason was asked for. */
export function SanctionButton({ label, named, ask, text, timed, act }: SanctionButtonProps) {
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        aria-label={named}
        onClick={() => {
          setAsked(true);
        }}
      >
        {label}
      </Button>
      {asked && (
        <SanctionDialog
          title={ask}
          text={text}
          confirm={label}
          {...(timed === undefined ? {} : { timed })}
          act={act}
          onDone={() => void client.invalidateQueries({ queryKey: ['admin'] })}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appealAgainst, type OwnSanction } from '@/api/houseAppeals';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { sanctionsKey } from '@/components/sanctions/key';
import { TextAreaField } from '@/components/TextAreaField';
import classes from './appeal.module.css';

/** As the service has it. */
const LONGEST = 2_000;

interface WriteAppealProps {
  sanction: OwnSanction;
  ticket: string | undefined;
}

/** Where one says why it is a mistake. */
export function WriteAppeal({ sanction, ticket }: WriteAppealProps) {
  const { t } = useTranslation('appeal');
  const client = useQueryClient();
  const [text, setText] = useState('');
  const write = useMutation({
    mutationFn: () => appealAgainst(sanction, text.trim(), ticket),
    // also where another tab was quicker, or what it is against is over
    onSettled: () => client.invalidateQueries({ queryKey: sanctionsKey(ticket) }),
  });
  return (
    <form
      className={classes.write}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !write.isPending) write.mutate();
      }}
    >
      <TextAreaField
        label={t('why')}
        hint={t('whyHint')}
        rows={5}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <FormProblem code={write.error === null ? undefined : problemCode(write.error)} />
      <Button type="submit" tone="accent" disabled={text.trim() === ''} busy={write.isPending}>
        {t('send')}
      </Button>
    </form>
  );
}

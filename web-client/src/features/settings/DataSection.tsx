import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemCode } from '@/api/problem';
import { deleteAccount, exportData, security } from '@/api/security';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { ConfirmPassword } from './ConfirmPassword';
import { securityKey } from './keys';
import { save } from './save';
import { Section } from '@/components/Section';
import classes from './settings.module.css';

export function DataSection() {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data } = useQuery({ queryKey: securityKey, queryFn: security });
  const [leaving, setLeaving] = useState(false);
  const take = useMutation({
    mutationFn: async () => {
      save('ovation-account.json', JSON.stringify(await exportData(), undefined, 2));
    },
  });
  return (
    <Section title={t('data.title')} lead={t('data.lead')}>
      <FormProblem code={take.isError ? problemCode(take.error) : undefined} />
      <div className={classes.row}>
        <Button
          icon={<IconDownload size={18} aria-hidden="true" />}
          busy={take.isPending}
          onClick={() => {
            take.mutate();
          }}
        >
          {t('data.export')}
        </Button>
        <Button
          tone="danger"
          onClick={() => {
            setLeaving(true);
          }}
        >
          {t('data.delete')}
        </Button>
      </div>
      {leaving && (
        <ConfirmPassword
          title={t('data.deleteTitle')}
          text={t('data.deleteText')}
          needed={data?.password ?? true}
          factor={data?.totp}
          action={t('data.deleteConfirm')}
          onClose={() => {
            setLeaving(false);
          }}
          onConfirm={async (proof) => {
            await deleteAccount(proof);
            queryClient.clear();
            await navigate('/');
          }}
        />
      )}
    </Section>
  );
}

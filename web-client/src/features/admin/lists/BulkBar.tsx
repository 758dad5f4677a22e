import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bulk } from '@/api/house';
import type { BulkAction, BulkOutcome } from '@/api/schema';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { SanctionDialog } from '../SanctionDialog';
import type { Chosen } from './useChosen';
import classes from './lists.module.css';

/** The service takes no more at a time. */
const MOST = 100;

interface BulkBarProps {
  chosen: Chosen;
  actions: readonly BulkAction[];
}

/** What can be done to all that are chosen, and what came of it. */
export function BulkBar({ chosen, actions }: BulkBarProps) {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const [asked, setAsked] = useState<BulkAction>();
  const [outcomes, setOutcomes] = useState<BulkOutcome[]>();
  const count = chosen.ids.length;
  return (
    <>
      <div role="status">{outcomes !== undefined && count === 0 && <Outcomes outcomes={outcomes} />}</div>
      {count > 0 && (
        <div className={classes.bulk} role="group" aria-label={t('bulk.title')}>
          <strong>{t('bulk.chosen', { count })}</strong>
          {actions.map((action) => (
            <Button
              key={action}
              disabled={count > MOST}
              onClick={() => {
                setAsked(action);
              }}
            >
              {t(`bulk.actions.${action}`)}
            </Button>
          ))}
          <Button tone="plain" onClick={chosen.clear}>
            {t('bulk.none')}
          </Button>
          {count > MOST && <span>{t('bulk.tooMany', { count: MOST })}</span>}
        </div>
      )}
      {asked !== undefined && (
        <SanctionDialog
          title={t('bulk.ask', { action: t(`bulk.actions.${asked}`), count })}
          text={t('bulk.text')}
          confirm={t(`bulk.actions.${asked}`)}
          timed={asked.startsWith('suspend')}
          act={async (reason, until) => {
            setOutcomes(await bulk(asked, chosen.ids, reason, until));
          }}
          onDone={() => {
            chosen.clear();
            void client.invalidateQueries({ queryKey: ['admin'] });
          }}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}

function Outcomes({ outcomes }: { outcomes: BulkOutcome[] }) {
  const { t } = useTranslation('admin');
  const failed = outcomes.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  return (
    <div className={classes.outcomes}>
      <p>{t('bulk.done', { count: outcomes.length - failed.length })}</p>
      {[...new Set(failed)].map((code) => (
        <FormProblem key={code} code={code} />
      ))}
    </div>
  );
}

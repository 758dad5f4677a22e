import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import type { SfuNode } from '@/api/schema';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { DrainDialog } from './DrainDialog';
import { NodeExplanation, NodeState } from './NodeState';
import { useDrain } from './queries';
import { Since } from './Since';
import classes from './nodes.module.css';
import page from './admin.module.css';

export function Nodes({ nodes, now }: { nodes: SfuNode[]; now: number }) {
  const { t } = useTranslation('admin');
  const [asked, setAsked] = useState<string>();
  const othersUp = nodes.filter(({ name, state }) => name !== asked && state === 'up').length;
  return (
    <section className={page.section} aria-labelledby="nodes-title">
      <h2 id="nodes-title">{t('nodes.title')}</h2>
      {nodes.length === 0 && <p className={page.muted}>{t('nodes.none')}</p>}
      <ul className={classes.list}>
        {nodes.map((node) => (
          <li key={node.name}>
            <NodeCard node={node} now={now} onDrain={setAsked} />
          </li>
        ))}
      </ul>
      {asked !== undefined && (
        <DrainDialog
          key={asked}
          name={asked}
          last={othersUp === 0}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </section>
  );
}

interface NodeCardProps {
  node: SfuNode;
  now: number;
  onDrain: (name: string) => void;
}

function NodeCard({ node, now, onDrain }: NodeCardProps) {
  const { t } = useTranslation('admin');
  const drain = useDrain(node.name);
  const action = node.draining ? t('drain.undo') : t('drain.do');
  return (
    <article className={classes.card} aria-label={node.name}>
      <header className={classes.head}>
        <h3>{node.name}</h3>
        <NodeState state={node.state} />
      </header>
      <p className={classes.facts}>
        <span>{t('nodes.publishers', { count: node.publishers })}</span>
        <span>{t('nodes.subscribers', { count: node.subscribers })}</span>
        <Since at={node.since} now={now} />
      </p>
      <NodeExplanation node={node} />
      <Button
        className={classes.drain}
        aria-label={t('drain.named', { action, name: node.name })}
        busy={drain.isPending}
        onClick={() => {
          if (node.draining) drain.mutate(false);
          else onDrain(node.name);
        }}
      >
        {action}
      </Button>
      <FormProblem code={drain.isError ? problemCode(drain.error) : undefined} />
    </article>
  );
}

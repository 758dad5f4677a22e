import { IconCircleCheck, IconCircleX, IconClockPause, IconLogout2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SfuNode } from '@/api/schema';
import classes from './nodes.module.css';

const icons = { up: IconCircleCheck, draining: IconLogout2, hung: IconClockPause, gone: IconCircleX };

/** A node's state as a word, an icon and a colour, so that none of them is needed alone. */
export function NodeState({ state }: Pick<SfuNode, 'state'>) {
  const { t } = useTranslation('admin');
  const Icon = icons[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={18} aria-hidden="true" />
      {t(`nodes.states.${state}`)}
    </span>
  );
}

/** What the state means and what to do about it, where it is not the usual one. */
export function NodeExplanation({ node }: { node: SfuNode }) {
  const { t } = useTranslation('admin');
  switch (node.state) {
    case 'up':
      return null;
    case 'draining': {
      const empty = node.publishers === 0 && node.subscribers === 0;
      return <p className={classes.explain}>{t(`nodes.explain.${empty ? 'drained' : 'draining'}`)}</p>;
    }
    case 'hung':
    case 'gone':
      return (
        <p className={classes.explain}>
          {t(`nodes.explain.${node.state}`)} {node.draining && t('nodes.keepEmpty')}
        </p>
      );
  }
}

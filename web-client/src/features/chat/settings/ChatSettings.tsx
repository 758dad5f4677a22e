import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChatState } from '@/chat/types';
import { Dialog } from '@/components/Dialog';
import { useSelected } from '@/hooks/useSelected';
import type { ChatDesk } from '../ChatDesk';
import { BansPanel } from './BansPanel';
import { EmotesPanel } from './EmotesPanel';
import { RulesPanel } from './RulesPanel';
import { ShadowsPanel } from './ShadowsPanel';
import classes from './settings.module.css';

const isHost = ({ you }: ChatState) => you.roles.includes('host');

/** The rules of the chat, who may not write in it, and the pictures that one writes with. */
export function ChatSettings({ desk, onClose }: { desk: ChatDesk; onClose: () => void }) {
  const { t } = useTranslation('chat');
  // An emote belongs to the channel, and that to its owner.
  const host = useSelected(desk.room.state, isHost);
  const names = host ? (['rules', 'bans', 'emotes'] as const) : (['rules', 'bans'] as const);
  return (
    <Dialog open onClose={onClose} title={t('settings.title')}>
      <Tabs unstyled defaultValue="rules" keepMounted={false}>
        <Tabs.List className={classes.tabs} aria-label={t('settings.title')}>
          {names.map((name) => (
            <Tabs.Tab key={name} value={name} className={classes.tab}>
              {t(`settings.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="rules" className={classes.panel}>
          <RulesPanel desk={desk} />
        </Tabs.Panel>
        <Tabs.Panel value="bans" className={classes.panel}>
          <BansPanel desk={desk} />
          <ShadowsPanel desk={desk} />
        </Tabs.Panel>
        <Tabs.Panel value="emotes" className={classes.panel}>
          <EmotesPanel slug={desk.slug} />
        </Tabs.Panel>
      </Tabs>
    </Dialog>
  );
}

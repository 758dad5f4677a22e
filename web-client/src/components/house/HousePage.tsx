import { Activity, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../Tabs';
import type { House } from './useHouse';
import { useSeen } from './useSeen';
import classes from './house.module.css';

interface HousePageProps {
  house: House;
  picture: ReactNode;
  /** Undefined where nobody can talk. */
  chat: ReactNode;
  /** What is to be read about the picture. */
  children: ReactNode;
}

/** A page around a picture and its chat, whatever window it is seen through. */
export function HousePage({ house, picture, chat, children }: HousePageProps) {
  const { t } = useTranslation('player');
  useSeen();
  const hasChat = chat !== undefined;
  const { layout, theatre, chatOpen, showChat, onElement } = house;
  const shown = hasChat && chatOpen;
  return (
    <div
      className={classes.page}
      data-layout={layout}
      data-chat={shown ? 'open' : 'closed'}
      data-theatre={theatre || undefined}
    >
      <div ref={onElement} className={classes.house}>
        <div className={classes.picture}>
          {picture}
          {hasChat && layout === 'below' && (
            <Tabs
              label={t('parts')}
              tabs={[
                { id: 'chat', label: t('chat') },
                { id: 'about', label: t('about') },
              ]}
              chosen={chatOpen ? 'chat' : 'about'}
              onChoose={(id) => {
                showChat(id === 'chat');
              }}
            />
          )}
        </div>
        {hasChat && (
          // A chat that is not seen is left, and keeps what was being written.
          <Activity mode={shown ? 'visible' : 'hidden'}>
            <aside className={classes.chat} data-part="chat" aria-label={t('chat')}>
              {chat}
            </aside>
          </Activity>
        )}
      </div>
      <div className={classes.rest}>{children}</div>
    </div>
  );
}

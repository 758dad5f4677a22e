import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { setChatModes, type ChatRules } from '@/api/chat';
import { problemCode } from '@/api/problem';
import type { ChatState } from '@/chat/types';
import { FormProblem } from '@/components/FormProblem';
import { useSelected } from '@/hooks/useSelected';
import type { ChatDesk } from '../ChatDesk';
import { useSpanText } from '../useWaitText';
import { RuleChoice } from './RuleChoice';
import { RuleSwitch } from './RuleSwitch';
import classes from './settings.module.css';

const SLOW = [3, 5, 10, 30, 60, 120, 300, 600, 1800, 3600];
const FOLLOWED = [10, 30, 60, 360, 1440, 10_080, 43_200, 129_600];
const DELAYS = [2, 4, 6, 10, 20, 30];
const SWITCHES = ['subscribersOnly', 'emotesOnly', 'unique', 'hostOnly'] as const;

const modesOf = ({ modes }: ChatState) => modes;

/** Each rule holds as soon as it is chosen, for everybody. */
export function RulesPanel({ desk }: { desk: ChatDesk }) {
  const { t } = useTranslation('chat');
  const span = useSpanText();
  const modes = useSelected(desk.room.state, modesOf);
  const change = useMutation({ mutationFn: (next: ChatRules) => setChatModes(desk.slug, next) });
  const shown = change.isPending ? change.variables : modes;
  const set = (fields: Partial<ChatRules>) => {
    change.mutate({ ...shown, ...fields });
  };
  const seconds = (choices: number[]) => choices.map((each) => ({ value: each, label: span(each * 1000) }));

  return (
    <div className={classes.rules}>
      <RuleChoice
        rule="slowSeconds"
        none={t('rules.off')}
        options={seconds(SLOW)}
        value={shown.slowSeconds === 0 ? undefined : shown.slowSeconds}
        onChange={(value = 0) => {
          set({ slowSeconds: value });
        }}
      />
      <RuleChoice
        rule="followersMinutes"
        none={t('rules.off')}
        options={[
          { value: 0, label: t('rules.anyFollower') },
          ...FOLLOWED.map((each) => ({ value: each, label: span(each * 60_000) })),
        ]}
        value={shown.followersMinutes}
        onChange={(followersMinutes) => {
          set({ followersMinutes });
        }}
      />
      {SWITCHES.map((rule) => (
        <RuleSwitch
          key={rule}
          rule={rule}
          on={shown[rule]}
          onChange={(on) => {
            set({ [rule]: on });
          }}
        />
      ))}
      <RuleChoice
        rule="delaySeconds"
        none={t('rules.off')}
        options={seconds(DELAYS)}
        value={shown.delaySeconds === 0 ? undefined : shown.delaySeconds}
        onChange={(value = 0) => {
          set({ delaySeconds: value });
        }}
      />
      <RuleChoice
        rule="inStep"
        none={t('rules.asHouse')}
        options={[
          { value: 1, label: t('rules.on') },
          { value: 0, label: t('rules.off') },
        ]}
        value={shown.inStep === undefined ? undefined : Number(shown.inStep)}
        onChange={(value) => {
          set({ inStep: value === undefined ? undefined : value === 1 });
        }}
      />
      <p className={classes.note} role="status">
        {change.isSuccess ? t('rules.saved') : t('rules.note')}
      </p>
      <FormProblem code={change.error === null ? undefined : problemCode(change.error)} />
    </div>
  );
}

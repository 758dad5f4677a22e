import { useTranslation } from 'react-i18next';
import { commandOf } from './commands';
import classes from './composer.module.css';

/** How the command goes that is being written. */
export function CommandHelp({ text }: { text: string }) {
  const { t } = useTranslation('chat');
  const command = /^\s*\/\S+\s/u.test(text) ? commandOf(text) : undefined;
  if (command === undefined) return null;
  const { name, usage } = command;
  return (
    <p className={classes.help} role="status">
      <b>
        /{name} {usage !== undefined && t(`usage.${usage}`)}
      </b>{' '}
      {t(`command.${name}`)}
    </p>
  );
}

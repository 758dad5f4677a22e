import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCopy } from '@/hooks/useCopy';
import { Button } from './Button';
import classes from './CopyField.module.css';

interface CopyFieldProps {
  label: string;
  value: string;
  /** What is read, where the value itself is longer than anybody needs to read. */
  shown?: string;
}

/** A value to take elsewhere, with a button that copies it. */
export function CopyField({ label, value, shown = value }: CopyFieldProps) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <div className={classes.field}>
      <span className={classes.label}>{label}</span>
      <div className={classes.row}>
        <code className={classes.value} tabIndex={0}>
          {shown}
        </code>
        <Button
          icon={<Icon size={18} aria-hidden="true" />}
          aria-label={t('copyNamed', { name: label })}
          onClick={() => void copy(value)}
        >
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
    </div>
  );
}

import { useProblemText } from '@/hooks/useProblemText';
import classes from './FormProblem.module.css';

interface FormProblemProps {
  code: string | undefined;
  /** The reason that somebody gave, in their words. */
  why?: string | undefined;
}

/** A refusal in words, by its code; nothing when there is none. */
export function FormProblem({ code, why }: FormProblemProps) {
  const text = useProblemText(code);
  if (text === undefined) return null;
  return (
    <p className={classes.problem} role="alert">
      {why === undefined ? text : `${text} ${why}`}
    </p>
  );
}

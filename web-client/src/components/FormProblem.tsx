import { useProblemText } from '@/hooks/useProblemText';
import classes from './FormProblem.module.css';

/** A refusal in words, by its code; nothing when there is none. */
export function FormProblem({ code }: { code: string | undefined }) {
  const text = useProblemText(code);
  if (text === undefined) return null;
  return (
    <p className={classes.problem} role="alert">
      {text}
    </p>
  );
}

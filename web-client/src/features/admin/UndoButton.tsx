import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';

interface UndoButtonProps {
  label: string;
  /** With what it is about, for who does not see that. */
  named: string;
  undo: () => Promise<void>;
}

/** Takes back at once what was done, and says where it did not work. */
export function UndoButton({ label, named, undo }: UndoButtonProps) {
  const client = useQueryClient();
  const undoing = useMutation({
    mutationFn: undo,
    onSettled: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
  return (
    <>
      <FormProblem code={undoing.isError ? problemCode(undoing.error) : undefined} />
      <Button
        busy={undoing.isPending}
        aria-label={named}
        onClick={() => {
          undoing.mutate();
        }}
      >
        {label}
      </Button>
    </>
  );
}

import type { UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { ChangeEvent, FocusEvent, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, problemCode } from '@/api/problem';

interface InputProps {
  value: string;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  onFocus: (event: FocusEvent<HTMLInputElement>) => void;
  onBlur: (event: FocusEvent<HTMLInputElement>) => void;
  error?: string;
}

export interface Submit<Values> {
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  busy: boolean;
  /** The code of a refusal that belongs to no field. */
  problem: string | undefined;
  /** The reason that somebody gave for it. */
  why: string | undefined;
  field: (name: keyof Values & string) => InputProps;
}

/**
 * Sends a form and puts what the service refuses where it belongs: beside the field that a problem names (`errors` of
 * the body, or `fieldOf` by code), else under the form. Errors are codes; the words come from the `problems` strings.
 */
export function useSubmit<Values extends Record<string, string>>(
  form: UseFormReturnType<Values>,
  send: (values: Values) => Promise<unknown>,
  fieldOf: Partial<Record<string, keyof Values & string>> = {},
): Submit<Values> {
  const { t } = useTranslation('problems');
  const mutation = useMutation({
    mutationFn: send,
    onError: (error) => {
      form.setErrors(fieldErrors(error, form.getValues(), fieldOf));
    },
  });
  const failed = mutation.error;
  const atAField = failed !== null && Object.keys(fieldErrors(failed, form.values, fieldOf)).length > 0;

  return {
    onSubmit: form.onSubmit((values) => {
      if (!mutation.isPending) mutation.mutate(values);
    }),
    busy: mutation.isPending,
    problem: failed === null || atAField ? undefined : problemCode(failed),
    why: failed instanceof ApiProblem ? failed.why : undefined,
    field: (name) => {
      const { error, ...input } = form.getInputProps(name) as InputProps;
      return { ...input, error: error === undefined ? undefined : t([error as 'internal', 'invalidField']) };
    },
  };
}

function fieldErrors(
  error: Error,
  values: Record<string, string>,
  fieldOf: Partial<Record<string, string>>,
): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {};
  const named = error.errors
    .filter(({ field }) => field in values)
    .map(({ field }) => [field, 'invalidField']);
  const byCode = fieldOf[error.code];
  return Object.fromEntries(byCode === undefined ? named : [...named, [byCode, error.code]]) as Record<
    string,
    string
  >;
}

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { checkOwner } from '@/api/identities';
import { problemCode } from '@/api/problem';
import type { Proof } from '@/api/security';

interface OwnerAction<Value> {
  run: (value: Value) => void;
  busy: boolean;
  done: boolean;
  /** What is being done, or was tried last. */
  value: Value | undefined;
  problem: string | undefined;
  /** There while the password has to be given first. */
  question: { confirm: (proof: Proof) => Promise<void>; close: () => void } | undefined;
}

/** Something that only the owner may do: where the service wants to be sure, it asks for the password and then goes on. */
export function useOwnerAction<Value>(act: (value: Value) => Promise<unknown>): OwnerAction<Value> {
  const [asked, setAsked] = useState<{ value: Value }>();
  const action = useMutation({
    mutationFn: act,
    onError: (error, value) => {
      if (problemCode(error) === 'password-needed') setAsked({ value });
    },
  });
  const code = action.error === null ? undefined : problemCode(action.error);
  return {
    run: action.mutate,
    busy: action.isPending,
    done: action.isSuccess,
    value: action.variables,
    problem: code === 'password-needed' ? undefined : code,
    question: asked && {
      confirm: async (proof) => {
        await checkOwner(proof);
        setAsked(undefined);
        action.mutate(asked.value);
      },
      close: () => {
        setAsked(undefined);
      },
    },
  };
}

import { useState } from 'react';
import { useLocation } from 'react-router';

/** The challenge that a way in by another house has left to be answered (`#challenge=…`). */
export function useSignInHash(): string | undefined {
  const { hash } = useLocation();
  const [challenge] = useState(() => new URLSearchParams(hash.slice(1)).get('challenge') ?? undefined);
  return challenge;
}

import { useState } from 'react';

export interface Chosen {
  ids: string[];
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  clear: () => void;
}

/** Which of a list are chosen. */
export function useChosen(): Chosen {
  const [ids, setIds] = useState<string[]>([]);
  return {
    ids,
    has: (id) => ids.includes(id),
    toggle: (id) => {
      setIds((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]));
    },
    clear: () => {
      setIds([]);
    },
  };
}

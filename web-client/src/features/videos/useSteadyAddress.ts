import { useState } from 'react';

const pathOf = (address: string | undefined) => address?.split('?')[0];

/**
 * The address of a picture that is not loaded anew because the token in it was renewed. `onError` tries the newest
 * address, and after that none.
 */
export function useSteadyAddress(latest: string | undefined): {
  address: string | undefined;
  onError: () => void;
} {
  const [kept, setKept] = useState(latest);
  const [failed, setFailed] = useState<string>();
  if (pathOf(kept) !== pathOf(latest)) setKept(latest);
  return {
    address: kept === failed ? undefined : kept,
    onError: () => {
      if (kept === latest) setFailed(latest);
      else setKept(latest);
    },
  };
}

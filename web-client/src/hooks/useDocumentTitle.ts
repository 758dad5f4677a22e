import { useEffect } from 'react';

/** Names the tab; without a title it is the product's own name. */
export function useDocumentTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? 'Ovation' : `${title} · Ovation`;
  }, [title]);
}

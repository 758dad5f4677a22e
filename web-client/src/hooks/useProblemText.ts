import { useTranslation } from 'react-i18next';

/** The sentence for a problem code; a code that this version does not know reads as a general failure. */
export function useProblemText(code: string | undefined): string | undefined {
  const { t } = useTranslation('problems');
  return code === undefined ? undefined : t([code as 'internal', 'internal']);
}

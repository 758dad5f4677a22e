import { useTranslation } from 'react-i18next';
import { houseWords } from '@/api/words';
import { WordsSection } from '@/components/words/WordsSection';

/** What nobody is to read, in any chat of the house. */
export function WordsPage() {
  const { t } = useTranslation('words');
  return <WordsSection words={houseWords} lead={t('leadHouse')} />;
}

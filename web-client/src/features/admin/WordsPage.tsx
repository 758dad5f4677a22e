import { useTranslation } from 'react-i18next';
import { houseSpam } from '@/api/spam';
import { houseWords } from '@/api/words';
import { SpamSection } from '@/components/spam/SpamSection';
import { WordsSection } from '@/components/words/WordsSection';

/** What nobody is to read, in any chat of the house. */
export function WordsPage() {
  const { t: words } = useTranslation('words');
  const { t: spam } = useTranslation('spam');
  return (
    <>
      <WordsSection words={houseWords} lead={words('leadHouse')} />
      <SpamSection spam={houseSpam} lead={spam('leadHouse')} reset={spam('resetHouse')} />
    </>
  );
}

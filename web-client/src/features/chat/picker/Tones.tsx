import { useTranslation } from 'react-i18next';
import { TONES, type Tone } from '../emotes/emoji';
import classes from './picker.module.css';

const HAND = '✋';
const FIRST_TONE = 0x1f3fb;

const handIn = (tone: Tone) => (tone === 0 ? HAND : HAND + String.fromCodePoint(FIRST_TONE + tone - 1));

/** The tone of skin that emoji have which show any. */
export function Tones({ tone, onTone }: { tone: Tone; onTone: (tone: Tone) => void }) {
  const { t } = useTranslation('chat');
  return (
    <fieldset className={classes.tones}>
      <legend className="sr-only">{t('picker.tone')}</legend>
      {TONES.map((each) => (
        <label key={each} className={classes.tone} title={t(`picker.tones.${each}`)}>
          <input
            className="sr-only"
            type="radio"
            name="emoji-tone"
            aria-label={t(`picker.tones.${each}`)}
            checked={each === tone}
            onChange={() => {
              onTone(each);
            }}
          />
          <span aria-hidden="true">{handIn(each)}</span>
        </label>
      ))}
    </fieldset>
  );
}

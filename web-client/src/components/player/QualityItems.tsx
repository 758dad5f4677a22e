import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Quality, Rung } from '@/media/types';

interface QualityItemsProps {
  quality: Quality;
  /** The pictures to choose from, best first; by their height, or by their name while that is unknown. */
  rungs: Pick<Rung, 'layer' | 'height'>[];
  onChoose: (quality: Quality) => void;
}

/** The part of a settings menu that chooses between good and cheap. */
export function QualityItems({ quality, rungs, onChoose }: QualityItemsProps) {
  const { t } = useTranslation('player');
  const choices: [Quality, string][] = [
    ['auto', t('qualities.auto')],
    ...rungs.map(({ layer, height }): [Quality, string] => [
      layer,
      height === undefined ? t(`qualities.${layer}`) : t('qualities.height', { height }),
    ]),
    ['saver', t('qualities.saver')],
    ['audio', t('qualities.audio')],
  ];
  return (
    <>
      <Menu.Label>{t('quality')}</Menu.Label>
      <Menu.RadioGroup value={quality}>
        {choices.map(([value, label]) => (
          <Menu.RadioItem
            key={value}
            value={value}
            closeMenuOnClick
            onChange={() => {
              onChoose(value);
            }}
          >
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

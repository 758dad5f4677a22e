import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconCheck,
  IconDeviceDesktop,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import { changeLanguage } from '@/i18n';
import { languages, rememberLanguage, type Language } from '@/i18n/languages';

const schemes: { value: MantineColorScheme; Icon: typeof IconSun }[] = [
  { value: 'auto', Icon: IconDeviceDesktop },
  { value: 'dark', Icon: IconMoon },
  { value: 'light', Icon: IconSun },
];

export function PreferencesMenu() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const tick = (chosen: boolean) => (chosen ? <IconCheck size={16} aria-hidden="true" /> : undefined);

  const speak = (language: Language) => {
    rememberLanguage(language);
    void changeLanguage(language);
  };

  return (
    <Menu position="bottom-end" withinPortal={false} menuItemTabIndex={-1}>
      <Menu.Target>
        <IconButton label={t('preferences')} icon={<IconAdjustmentsHorizontal size={20} />} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('appearance')}</Menu.Label>
        {schemes.map(({ value, Icon }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={value === colorScheme}
            leftSection={<Icon size={18} aria-hidden="true" />}
            rightSection={tick(value === colorScheme)}
            onClick={() => {
              setColorScheme(value);
            }}
          >
            {t(`schemes.${value}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        {languages.map(({ code, name }) => (
          <Menu.Item
            key={code}
            lang={code}
            role="menuitemradio"
            aria-checked={code === i18n.language}
            rightSection={tick(code === i18n.language)}
            onClick={() => {
              speak(code);
            }}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

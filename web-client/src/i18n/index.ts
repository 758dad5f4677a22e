import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './locales/en';
import { languages, pickLanguage, rememberedLanguage, type Language } from './languages';

/** English is the fallback and travels with the page; every other language is a chunk of its own. */
const loaders: Record<Exclude<Language, 'en'>, () => Promise<{ default: typeof en }>> = {
  de: () => import('./locales/de'),
};

async function load(language: Language): Promise<void> {
  if (language === 'en' || i18next.hasResourceBundle(language, 'common')) return;
  const { default: strings } = await loaders[language]();
  for (const [namespace, bundle] of Object.entries(strings)) {
    i18next.addResourceBundle(language, namespace, bundle);
  }
}

function announce(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  announce(language);
}

export async function startI18n(
  language = pickLanguage(rememberedLanguage(), navigator.languages),
): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    supportedLngs: languages.map(({ code }) => code),
    resources: { en },
    defaultNS: 'common',
    interpolation: { escapeValue: false }, // React escapes
  });
  await changeLanguage(language);
}

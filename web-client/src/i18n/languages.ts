export const languages = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
] as const;

export type Language = (typeof languages)[number]['code'];

const KEY = 'ovation.language';

export function isLanguage(value: unknown): value is Language {
  return languages.some(({ code }) => code === value);
}

/** The remembered choice, else the first of the browser's languages that we speak, else English. */
export function pickLanguage(remembered: string | null, wanted: readonly string[]): Language {
  if (isLanguage(remembered)) return remembered;
  return wanted.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

export function rememberedLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // then the browser's language stays the choice
  }
}

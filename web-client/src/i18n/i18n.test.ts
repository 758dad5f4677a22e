import { describe, expect, it, vi } from 'vitest';
import { pickLanguage } from './languages';
import de from './locales/de';
import en from './locales/en';
import { clock, createFormat } from './useFormat';

function leaves(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value as object, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name).sort();

describe('translations', () => {
  it('should have the same keys and placeholders in both languages', () => {
    const german = new Map(leaves(de));
    for (const [key, text] of leaves(en)) {
      expect.soft(placeholders(german.get(key) ?? ''), key).toEqual(placeholders(text));
      expect.soft(german.get(key), key).toBeTruthy();
    }
    expect(german.size).toBe(leaves(en).length);
  });
});

describe('pickLanguage', () => {
  it.each([
    [null, ['fr-FR', 'de-AT', 'en'], 'de'],
    [null, ['fr'], 'en'],
    ['de', ['en'], 'de'],
    ['tlh', ['de'], 'de'],
  ])('should choose from %j and %j: %s', (remembered, wanted, language) => {
    expect(pickLanguage(remembered, wanted)).toBe(language);
  });
});

describe('format', () => {
  it('should write numbers as the language does', () => {
    expect(createFormat('en').count(1284)).toBe('1,284');
    expect(createFormat('de').count(1284)).toBe('1.284');
    expect(createFormat('en').count(12_840)).toBe('12.8K');
    expect(createFormat('en').bitrate(2_412_000)).toBe('2.4 Mbit/s');
    expect(createFormat('en').bitrate(640_400)).toBe('640 kbit/s');
    expect(createFormat('en').bitrate(1_260_000_000)).toBe('1.3 Gbit/s');
    expect(createFormat('en').age(59 * 60_000)).toBe('59 min');
    expect(createFormat('en').age(61 * 60_000)).toBe('1 hr');
    expect(createFormat('en').bytes(640_400)).toBe('640 kB');
    expect(createFormat('de').bytes(2_440_000)).toBe('2 MB');
    expect(createFormat('en').bytes(12_300_000_000)).toBe('12.3 GB');
  });

  it('should write dates as they are written where the viewer lives', () => {
    const noon = new Date(2026, 10, 3, 12).getTime();
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fr-FR', 'en-GB', 'en-US']);
    expect(createFormat('en').date(noon)).toBe('3 Nov 2026');
    expect(createFormat('de').date(noon)).toBe('03.11.2026');
    expect(createFormat('de').dateTime(noon)).toBe('03.11.2026, 12:00');
  });

  it.each([
    [-5, 'now', 'jetzt'],
    [12_400, '12 sec. ago', 'vor 12 Sek.'],
    [61_000, '1 min. ago', 'vor 1 Min.'],
    [3 * 3_600_000, '3 hr. ago', 'vor 3 Std.'],
    [86_400_000, 'yesterday', 'gestern'],
  ])('should say how long ago %i ms was', (ms, english, german) => {
    expect(createFormat('en').ago(ms)).toBe(english);
    expect(createFormat('de').ago(ms)).toBe(german);
  });

  it.each([
    [-5, '0:00'],
    [7_900, '0:07'],
    [754_000, '12:34'],
    [3_723_000, '1:02:03'],
  ])('should write %i ms as %s', (ms, text) => {
    expect(clock(ms)).toBe(text);
  });
});

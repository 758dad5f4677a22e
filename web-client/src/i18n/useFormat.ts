import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Format {
  /** 1,284 or 12.8K: short enough for a badge */
  count: (value: number) => string;
  /** with exactly `digits` after the point */
  fixed: (value: number, digits: number) => string;
  /** bit/s in the unit that reads best: 640 kbit/s, 2.4 Mbit/s, 1.3 Gbit/s */
  bitrate: (bitsPerSecond: number) => string;
  percent: (value: number) => string;
  milliseconds: (value: number) => string;
  /** 840 kB, 1.2 GB */
  bytes: (value: number) => string;
  /** "Nov 24, 2026" */
  date: (time: number) => string;
  /** "Nov 24, 2026, 8:30 PM" */
  dateTime: (time: number) => string;
  /** "8:30:12 PM" */
  timeOfDay: (time: number) => string;
  /** "8:30 PM" */
  shortTime: (time: number) => string;
  /** "12 sec. ago" */
  ago: (ms: number) => string;
  /** 1.25, with no more digits than it needs */
  number: (value: number) => string;
  /** "12 min", "3 hr" */
  age: (ms: number) => string;
}

/** Numbers and times in the page's language. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(i18n.language), [i18n.language]);
}

/** The page's language as it is written where the viewer lives: a date reads differently in Britain and in America. */
function regional(language: string): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
}

export function createFormat(language: string): Format {
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language, options);
    return (value: number) => format.format(value);
  };
  const unit = (name: string, digits = 0) =>
    number({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits });
  const exact = number({ maximumFractionDigits: 0 });
  const compact = number({ notation: 'compact', maximumFractionDigits: 1 });
  const percent = number({ style: 'percent', maximumFractionDigits: 1 });
  const oneDigit = number({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const minutes = unit('minute');
  const hours = unit('hour');
  const milliseconds = unit('millisecond');
  const kilobytes = unit('kilobyte');
  const megabytes = unit('megabyte');
  const gigabytes = unit('gigabyte', 1);
  const plain = number({ maximumFractionDigits: 2 });
  const region = regional(language);
  const date = new Intl.DateTimeFormat(region, { dateStyle: 'medium' });
  const dateTime = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' });
  const timeOfDay = new Intl.DateTimeFormat(region, { timeStyle: 'medium' });
  const shortTime = new Intl.DateTimeFormat(region, { timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'auto' });
  return {
    count: (value) => (value < 10_000 ? exact(value) : compact(value)),
    fixed: (value, digits) => number({ minimumFractionDigits: digits, maximumFractionDigits: digits })(value),
    bitrate: (bits) => {
      if (bits < 1e6) return `${exact(bits / 1e3)} kbit/s`;
      return bits < 1e9 ? `${oneDigit(bits / 1e6)} Mbit/s` : `${oneDigit(bits / 1e9)} Gbit/s`;
    },
    percent: (value) => percent(value / 100),
    milliseconds: (value) => milliseconds(Math.round(value)),
    bytes: (value) => {
      if (value < 1e6) return kilobytes(value / 1e3);
      return value < 1e9 ? megabytes(value / 1e6) : gigabytes(value / 1e9);
    },
    date: (time) => date.format(time),
    dateTime: (time) => dateTime.format(time),
    timeOfDay: (time) => timeOfDay.format(time),
    shortTime: (time) => shortTime.format(time),
    ago: (ms) => {
      const seconds = Math.max(0, Math.floor(ms / 1000));
      if (seconds < 60) return relative.format(-seconds, 'second');
      if (seconds < 3600) return relative.format(-Math.floor(seconds / 60), 'minute');
      return seconds < 86_400
        ? relative.format(-Math.floor(seconds / 3600), 'hour')
        : relative.format(-Math.floor(seconds / 86_400), 'day');
    },
    number: plain,
    age: (ms) => (ms < 3_600_000 ? minutes(Math.floor(ms / 60_000)) : hours(Math.floor(ms / 3_600_000))),
  };
}

/** A running time as 0:07, 12:34 or 1:02:03. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const [first, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}

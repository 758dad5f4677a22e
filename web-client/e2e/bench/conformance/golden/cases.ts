import { BROKEN_ANSWERS, GOOD_ANSWERS } from './answers';
import type { Broken, Case } from './Case';
import { BROKEN_CHANGES, GOOD_CHANGES } from './changes';
import { BROKEN_MEDIA, GOOD_MEDIA } from './media';
import { BROKEN_TEXTS, GOOD_TEXTS } from './texts';
import { BROKEN_VARIANTS, GOOD_VARIANTS } from './variants';

export const GOOD: Case[] = [
  ...GOOD_TEXTS,
  ...GOOD_CHANGES,
  ...GOOD_MEDIA,
  ...GOOD_VARIANTS,
  ...GOOD_ANSWERS,
];

export const BROKEN: Broken[] = [
  ...BROKEN_TEXTS,
  ...BROKEN_CHANGES,
  ...BROKEN_MEDIA,
  ...BROKEN_VARIANTS,
  ...BROKEN_ANSWERS,
];

import { expect, test } from 'vitest';
import { fromFile, toFile } from './wordFile';

test('reads what it writes', () => {
  const words = [
    { pattern: 'fleck off', action: 'block' as const },
    { pattern: '*oggle*', action: 'mask' as const },
  ];
  expect(fromFile(toFile(words), 'timeout')).toEqual(words);
});

test('takes a plain list, one a line, as others export it', () => {
  expect(fromFile('# bad\r\nsnarg\r\n\r\n  fleck off \nboggle\tallow\nx\tnonsense', 'mask')).toEqual([
    { pattern: 'snarg', action: 'mask' },
    { pattern: 'fleck off', action: 'mask' },
    { pattern: 'boggle', action: 'allow' },
    { pattern: 'x', action: 'mask' },
  ]);
});

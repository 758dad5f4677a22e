import { describe, expect, it } from 'vitest';
import { Announcements } from './Announcements';
import { item } from './testing/says';

describe('Announcements', () => {
  it('should not read out what was there before', () => {
    const announcements = new Announcements(() => 0);
    announcements.note([item(1), item(2)]);
    expect(announcements.next()).toBeUndefined();
  });

  it('should read a single message, several by their number, and at a pace', () => {
    let now = 0;
    const announcements = new Announcements(() => now);
    announcements.note([item(1)]);
    announcements.note([item(1), item(2)]);
    expect(announcements.next()).toMatchObject({ kind: 'said', item: { id: 'm2' } });
    announcements.note([item(1), item(2), item(3), item(4), item(5)]);
    now = 4_900;
    expect(announcements.next()).toBeUndefined();
    now = 5_000;
    expect(announcements.next()).toEqual({ kind: 'many', count: 3 });
    expect(announcements.next()).toBeUndefined();
  });

  it('should prefer what is said to oneself, and leave out what one says', () => {
    const announcements = new Announcements(() => 0);
    announcements.note([item(1)], 'me');
    const mine = item(2, { author: { id: 'me', name: 'Mel', roles: [] } });
    announcements.note([item(1), mine], 'me');
    expect(announcements.next('me')).toBeUndefined();
    announcements.note([item(1), mine, item(3, { mentions: ['me'] }), item(4)], 'me');
    expect(announcements.next('me')).toMatchObject({ kind: 'said', item: { id: 'm3' } });
  });
});

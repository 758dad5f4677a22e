import { describe, expect, it, vi } from 'vitest';
import { SeatChoice, type SeatEvent } from './SeatDirector';

function after(...events: SeatEvent[]) {
  const director = new SeatChoice();
  events.forEach((event) => {
    director.report(event);
  });
  return director.direction.get();
}

describe('the seat', () => {
  it.each<[SeatEvent[], string]>([
    [[], 'floor usual'],
    [['floor-failed'], 'gallery floor-failed'],
    [['floor-failed', 'fresh-start'], 'floor usual'],
    [['rewound'], 'gallery rewound'],
    [['rewound', 'back-to-live'], 'floor usual'],
    [['sound-only'], 'gallery sound-only'],
    [['sound-only', 'rewound', 'back-to-live'], 'gallery sound-only'],
    [['sound-only', 'picture-again'], 'floor usual'],
    [['rewound', 'gallery-failed'], 'floor gallery-failed'],
    [['gallery-failed', 'floor-failed'], 'gallery floor-failed'],
  ])('after %j is the %s', (events, direction) => {
    const { seat, reason } = after(...events);
    expect(`${seat} ${reason}`).toBe(direction);
  });

  it('in the gallery is kept by who chose it, live or not', () => {
    const director = new SeatChoice('stable');
    director.report('rewound');
    director.report('back-to-live');
    expect(director.direction.get()).toEqual({ seat: 'gallery', reason: 'chosen' });
  });

  it('on the floor is tried again for who asks for it', () => {
    const director = new SeatChoice();
    director.report('floor-failed');
    director.choose('low-latency');
    expect(director.direction.get()).toEqual({ seat: 'floor', reason: 'chosen' });
  });

  it('is told only when it changes', () => {
    const director = new SeatChoice();
    const listener = vi.fn();
    director.direction.subscribe(listener);
    director.report('back-to-live');
    director.report('rewound');
    director.report('rewound');
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

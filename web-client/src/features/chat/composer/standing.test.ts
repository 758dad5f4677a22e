import { describe, expect, it } from 'vitest';
import { NOBODY, OPEN_MODES, type ChatModes, type ChatYou } from '@/chat/types';
import { standingOf, type FollowsSince } from './standing';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const MINUTE = 60_000;

function standing(
  modes: Partial<ChatModes> = {},
  you: Partial<ChatYou> = {},
  { follows, waitUntil = 0 }: { follows?: FollowsSince; waitUntil?: number } = {},
) {
  return standingOf(
    { you: { ...NOBODY, mayWrite: true, ...you }, modes: { ...OPEN_MODES, ...modes }, waitUntil },
    follows,
    NOW,
  );
}

describe('standingOf', () => {
  it('should let anybody write where there are no rules', () => {
    expect(standing()).toEqual({ kind: 'may' });
  });

  it('should hold nothing against moderators', () => {
    const you = { moderates: true, roles: ['moderator' as const] };
    expect(standing({ hostOnly: true, slowSeconds: 5 }, you, { waitUntil: NOW + 5_000 })).toEqual({
      kind: 'may',
    });
  });

  it('should say whether one may appeal, and what became of it', () => {
    const silence = { appealable: true };
    expect(standing({}, { silence })).toEqual({ kind: 'banned', appeal: { state: 'open' } });
    expect(standing({}, { silence: { appealable: false, appeal: {} } })).toEqual({
      kind: 'banned',
      appeal: { state: 'waiting' },
    });
    const appeal = { outcome: 'rejected' as const, answer: 'no' };
    expect(standing({}, { silence: { appealable: false, appeal } })).toEqual({
      kind: 'banned',
      appeal: { state: 'rejected', answer: 'no' },
    });
  });

  it('should name a warning before everything, also to moderators', () => {
    const warning = { id: 'w1', reason: 'calm down', at: '2026-11-25T11:00:00Z' };
    const warned = { kind: 'warned', warning: 'w1', reason: 'calm down' };
    expect(standing({ hostOnly: true }, { warning, silence: { reason: 'spam', appealable: false } })).toEqual(
      warned,
    );
    expect(standing({}, { warning, moderates: true, roles: ['moderator'] })).toEqual(warned);
  });

  it('should name a silence before the rules, with its reason and its end', () => {
    const until = new Date(NOW + MINUTE).toISOString();
    expect(standing({ hostOnly: true }, { silence: { until, reason: 'loud', appealable: false } })).toEqual({
      kind: 'timedOut',
      until: NOW + MINUTE,
      reason: 'loud',
    });
    expect(standing({}, { silence: { reason: 'spam', appealable: false } })).toEqual({
      kind: 'banned',
      reason: 'spam',
    });
  });

  it('should know by itself that a timeout is over', () => {
    const until = new Date(NOW - 1).toISOString();
    expect(standing({}, { mayWrite: false, silence: { until, appealable: false } })).toEqual({ kind: 'may' });
  });

  it('should follow rules that have changed since the service spoke of one', () => {
    expect(standing({ hostOnly: true }, { mayWrite: true })).toEqual({ kind: 'host' });
    expect(standing({ subscribersOnly: true })).toEqual({ kind: 'subscribers' });
    expect(standing({ subscribersOnly: true }, { roles: ['subscriber'] })).toEqual({ kind: 'may' });
  });

  it('should tell who does not follow from who has not for long enough', () => {
    const modes = { followersMinutes: 10 };
    expect(standing(modes, {}, { follows: null })).toEqual({ kind: 'follow', minutes: 10 });
    expect(standing(modes, {}, { follows: NOW - MINUTE })).toEqual({
      kind: 'followLonger',
      until: NOW + 9 * MINUTE,
    });
    expect(standing(modes, {}, { follows: NOW - 11 * MINUTE })).toEqual({ kind: 'may' });
    expect(standing(modes, {}, { follows: undefined })).toEqual({ kind: 'may' });
    expect(standing(modes, { roles: ['subscriber'] }, { follows: null })).toEqual({ kind: 'may' });
  });

  it('should count slow mode last', () => {
    expect(standing({ slowSeconds: 5 }, {}, { waitUntil: NOW + 1 })).toEqual({
      kind: 'slow',
      until: NOW + 1,
    });
    expect(standing({ slowSeconds: 5 }, {}, { waitUntil: NOW })).toEqual({ kind: 'may' });
  });
});

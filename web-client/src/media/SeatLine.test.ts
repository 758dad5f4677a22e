import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SeatChoice } from './SeatDirector';
import { SeatLine } from './SeatLine';
import { Scene } from './testing/scene';

let scene: Scene;
let choice: SeatChoice;
let line: SeatLine;

beforeEach(async () => {
  scene = new Scene();
  scene.server.answer('take-seat', () => ({ type: 'done' }));
  choice = new SeatChoice();
  line = new SeatLine(scene.client, 'jazz', choice);
  line.start();
  scene.client.open();
  await scene.after();
});

afterEach(() => {
  line.stop();
  scene.end();
});

const wishes = () => scene.server.of('take-seat').map(({ wish }) => wish);
const troubles = () => scene.server.of('seat-trouble').map(({ trouble }) => trouble);

describe('the line to who gives the seats', () => {
  it('asks for a seat once, and again for another wish', async () => {
    choice.choose('stable');
    await scene.after();
    expect(wishes()).toEqual(['auto', 'stable']);
  });

  it('asks again on every new socket', async () => {
    await scene.socketReturnsWith([]);
    expect(wishes()).toEqual(['auto', 'auto']);
  });

  it('leads where the server says, and back', () => {
    scene.server.push({ type: 'seat', channel: 'jazz', seat: 'gallery', reason: 'floor-full' });
    expect(choice.direction.get()).toEqual({ seat: 'gallery', reason: 'floor-full' });

    scene.server.push({ type: 'seat', channel: 'jazz', seat: 'floor', reason: 'usual' });
    expect(choice.direction.get()).toEqual({ seat: 'floor', reason: 'usual' });
  });

  it('does not hear of other channels', () => {
    scene.server.push({ type: 'seat', channel: 'rock', seat: 'gallery', reason: 'floor-full' });
    expect(choice.direction.get().seat).toBe('floor');
  });

  it('tells that the floor failed, and tries it again when the server says so', async () => {
    choice.report('floor-failed');
    await scene.after();
    expect(troubles()).toEqual(['floor-failed']);
    expect(choice.direction.get()).toEqual({ seat: 'gallery', reason: 'floor-failed' });

    scene.server.push({ type: 'seat', channel: 'jazz', seat: 'floor', reason: 'usual' });
    expect(choice.direction.get()).toEqual({ seat: 'floor', reason: 'usual' });
    expect(troubles()).toEqual(['floor-failed']);
  });

  it('tells that the network is another one', async () => {
    window.dispatchEvent(new Event('online'));
    await scene.after();
    expect(troubles()).toEqual(['recovered']);
  });

  it('says nothing any more once it is cut', async () => {
    line.stop();
    choice.choose('stable');
    await scene.after();
    expect(wishes()).toEqual(['auto']);
  });
});

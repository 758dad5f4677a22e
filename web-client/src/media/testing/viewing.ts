import { afterEach, beforeEach, expect } from 'vitest';
import { Viewer } from '../Viewer';
import { FakePeerConnection, FakeVideo } from './FakePeerConnection';
import { Scene } from './scene';

/** One viewer of one channel, new for each test of the file that imports this. */
export let scene: Scene;
export let video: FakeVideo;
export let viewer: Viewer;

beforeEach(() => {
  scene = new Scene();
  video = new FakeVideo();
  viewer = new Viewer(scene.client, 'jazz', video.element);
});

afterEach(() => {
  viewer.stop();
  scene.end();
});

/** Another one in its place, before another screen where one is given; it is stopped at the end of the test. */
export function replaceViewer(next: Viewer, screen = video): void {
  viewer = next;
  video = screen;
}

export const phase = () => viewer.state.get().phase;
export const sent = () => scene.server.received.map(({ type }) => type);

export async function start(): Promise<void> {
  viewer.start();
  scene.client.open();
  await scene.after();
}

export async function playing(): Promise<void> {
  await start();
  firstFrame();
  await scene.after();
  expect(phase()).toBe('playing');
}

/** The current connection decodes, and the element paints it if it is attached. */
export function firstFrame(pc = FakePeerConnection.last): void {
  pc.framesDecoded += 1;
  video.frame();
}

/** Lets seconds pass in which frames keep coming. */
export async function flow(seconds: number): Promise<void> {
  for (let i = 0; i < seconds; i += 1) {
    FakePeerConnection.last.framesDecoded += 30;
    await scene.after(1_000);
  }
}

import { mediaFailure } from './mediaFailure';
import type { MediaFailure } from './types';

export interface CameraOptions {
  width?: number;
  height?: number;
  frameRate?: number;
}

/** Pictures that a broadcaster may choose from; a camera gives the nearest that it can. */
export const PRESETS = {
  full: { width: 1920, height: 1080, frameRate: 30 },
  high: { width: 1280, height: 720, frameRate: 30 },
  medium: { width: 960, height: 540, frameRate: 30 },
  low: { width: 640, height: 360, frameRate: 30 },
} satisfies Record<string, Required<CameraOptions>>;

export type Preset = keyof typeof PRESETS;

const WANTED: Required<CameraOptions> = PRESETS.high;

/** Everything is an ideal but the device: a weaker camera is better than none. */
export function captureCamera(options: CameraOptions, deviceId?: string): Promise<MediaStreamTrack> {
  const { width, height, frameRate } = { ...WANTED, ...options };
  return firstTrack(
    navigator.mediaDevices.getUserMedia({
      video: { deviceId: exactly(deviceId), width: { ideal: width }, height: { ideal: height }, frameRate },
    }),
  );
}

/** What cleans a voice takes the life out of an instrument: `music` leaves the sound as it is, in two channels. */
export async function captureMicrophone(deviceId?: string, music = false): Promise<MediaStreamTrack> {
  const track = await firstTrack(
    navigator.mediaDevices.getUserMedia({
      audio: {
        deviceId: exactly(deviceId),
        echoCancellation: !music,
        noiseSuppression: !music,
        autoGainControl: !music,
        ...(music && { channelCount: { ideal: 2 } }),
      },
    }),
  );
  if (music) track.contentHint = 'music';
  return track;
}

export function captureScreen(): Promise<MediaStreamTrack> {
  return firstTrack(navigator.mediaDevices.getDisplayMedia({ video: { frameRate: 30 } }));
}

/** Runs a capture whose API may be missing altogether, as it is on an insecure page. */
export async function attempt(
  capture: () => Promise<MediaStreamTrack>,
  reason: (error: unknown) => MediaFailure = mediaFailure,
): Promise<MediaStreamTrack | MediaFailure> {
  try {
    return await capture();
  } catch (error) {
    return reason(error);
  }
}

function exactly(deviceId: string | undefined): ConstrainDOMString | undefined {
  return deviceId === undefined ? undefined : { exact: deviceId };
}

async function firstTrack(capturing: Promise<MediaStream>): Promise<MediaStreamTrack> {
  const [track] = (await capturing).getTracks();
  if (!track) throw new DOMException('The capture has no track.', 'NotFoundError');
  return track;
}

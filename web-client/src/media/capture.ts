import { mediaFailure } from './mediaFailure';
import type { MediaFailure } from './types';

export interface CameraOptions {
  width?: number;
  height?: number;
  frameRate?: number;
}

const WANTED: Required<CameraOptions> = { width: 1280, height: 720, frameRate: 30 };

/** Everything is an ideal but the device: a weaker camera is better than none. */
export function captureCamera(options: CameraOptions, deviceId?: string): Promise<MediaStreamTrack> {
  const { width, height, frameRate } = { ...WANTED, ...options };
  return firstTrack(
    navigator.mediaDevices.getUserMedia({
      video: { deviceId: exactly(deviceId), width: { ideal: width }, height: { ideal: height }, frameRate },
    }),
  );
}

export function captureMicrophone(deviceId?: string): Promise<MediaStreamTrack> {
  return firstTrack(
    navigator.mediaDevices.getUserMedia({
      audio: {
        deviceId: exactly(deviceId),
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
      },
    }),
  );
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

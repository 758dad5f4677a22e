import type { LocalMediaState } from './types';

export type DeviceLists = Pick<LocalMediaState, 'cameras' | 'microphones' | 'speakers'>;

/** Before a permission is given browsers list devices without ids or names; those are of no use in a picker. */
export async function listDevices(): Promise<DeviceLists> {
  const all = await supported()
    ?.enumerateDevices()
    .catch(() => []);
  const known = (all ?? []).filter(({ deviceId }) => deviceId !== '');
  const of = (kind: MediaDeviceKind) => known.filter((device) => device.kind === kind);
  return { cameras: of('videoinput'), microphones: of('audioinput'), speakers: of('audiooutput') };
}

export function onDeviceChange(listener: () => void): () => void {
  const devices = supported();
  devices?.addEventListener('devicechange', listener);
  return () => devices?.removeEventListener('devicechange', listener);
}

/** On an insecure page there is no such object, whatever the type says. */
function supported(): MediaDevices | undefined {
  return 'mediaDevices' in navigator ? navigator.mediaDevices : undefined;
}

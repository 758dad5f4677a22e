/** Devices as choices; a browser that keeps their names to itself gets numbered ones. */
export function deviceOptions(
  devices: MediaDeviceInfo[],
  numbered: (number: number) => string,
): { value: string; label: string }[] {
  return devices.map((device, index) => ({
    value: device.deviceId,
    label: device.label === '' ? numbered(index + 1) : device.label,
  }));
}

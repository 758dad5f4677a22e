/** Behind a name at the worst: a row that is pointed at. */
const DARK_GROUND = [0x2a, 0x27, 0x31] as const;
const LIGHT_GROUND = [0xea, 0xe4, 0xd9] as const;
/** WCAG AA for text of this size. */
const CONTRAST = 4.6;
const HUES = 24;
const SATURATION = { dark: 0.7, light: 0.75 };

type Rgb = readonly [number, number, number];

export interface NameColour {
  dark: string;
  light: string;
}

const palette = Array.from({ length: HUES }, (_, i) => colourOf((360 / HUES) * i));

/** The colours of somebody's name, always the same for the same account, readable in both schemes. */
export function nameColour(accountId: string): NameColour {
  let hash = 2166136261;
  for (const unit of accountId) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return palette[((hash ^ (hash >>> 13)) >>> 0) % HUES] ?? { dark: 'inherit', light: 'inherit' };
}

function colourOf(hue: number): NameColour {
  let up = 0.5;
  while (up < 1 && contrast(rgb(hue, SATURATION.dark, up), DARK_GROUND) < CONTRAST) up += 0.01;
  let down = 0.5;
  while (down > 0 && contrast(rgb(hue, SATURATION.light, down), LIGHT_GROUND) < CONTRAST) down -= 0.01;
  return { dark: hex(rgb(hue, SATURATION.dark, up)), light: hex(rgb(hue, SATURATION.light, down)) };
}

function rgb(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

function hex(colour: Rgb): string {
  return `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** Of two colours, as WCAG 2 defines it. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([r, g, b]: Rgb): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

import { linesOf, type Line } from './lines';

export interface Variant {
  uri: string;
  bandwidth: number;
  averageBandwidth?: number;
  codecs: string[];
  resolution?: string;
  frameRate?: number;
  audio?: string;
}

export interface Rendition {
  type: string;
  group: string;
  name: string;
  uri?: string;
}

export interface Multivariant {
  text: string;
  lines: Line[];
  variants: Variant[];
  renditions: Rendition[];
}

export function parseMultivariant(text: string): Multivariant {
  const lines = linesOf(text);
  return { text, lines, variants: variantsOf(lines), renditions: renditionsOf(lines) };
}

function variantsOf(lines: Line[]): Variant[] {
  return lines.flatMap((line, index) => {
    const following = lines[index + 1];
    if (line.kind !== 'tag' || line.name !== 'EXT-X-STREAM-INF' || following?.kind !== 'uri') return [];
    const { attributes } = line;
    return {
      uri: following.uri,
      bandwidth: attributes?.number('BANDWIDTH') ?? NaN,
      averageBandwidth: attributes?.number('AVERAGE-BANDWIDTH'),
      codecs: attributes?.quoted('CODECS')?.split(',') ?? [],
      resolution: attributes?.raw('RESOLUTION'),
      frameRate: attributes?.number('FRAME-RATE'),
      audio: attributes?.quoted('AUDIO'),
    };
  });
}

function renditionsOf(lines: Line[]): Rendition[] {
  return lines.flatMap((line) => {
    if (line.kind !== 'tag' || line.name !== 'EXT-X-MEDIA') return [];
    const { attributes } = line;
    return {
      type: attributes?.raw('TYPE') ?? '',
      group: attributes?.quoted('GROUP-ID') ?? '',
      name: attributes?.quoted('NAME') ?? '',
      uri: attributes?.quoted('URI'),
    };
  });
}

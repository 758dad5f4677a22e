/** A box of an ISO base media file (ISO/IEC 14496-12). */
export interface Box {
  type: string;
  /** Where it begins in the file, header included. */
  start: number;
  size: number;
  content: DataView;
}

/** The boxes that follow each other in some bytes; throws where they don't add up. */
export function boxesIn(view: DataView, offset = 0): Box[] {
  const boxes: Box[] = [];
  let at = 0;
  while (at < view.byteLength) {
    if (view.byteLength - at < 8) throw new Error(`${view.byteLength - at} bytes too many at ${offset + at}`);
    const size = view.getUint32(at);
    const type = fourcc(view, at + 4);
    if (size < 8 || at + size > view.byteLength)
      throw new Error(`box ${type} of ${size} bytes at ${offset + at}`);
    const content = new DataView(view.buffer, view.byteOffset + at + 8, size - 8);
    boxes.push({ type, start: offset + at, size, content });
    at += size;
  }
  return boxes;
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function fourcc(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

/** The first box at a path of types below some bytes, such as `moov/trak`; its children start after `skip` bytes. */
export function find(view: DataView, path: string, skip = 0): DataView | undefined {
  const [type, ...rest] = path.split('/');
  const box = boxesIn(skip > 0 ? from(view, skip) : view).find((each) => each.type === type);
  return box === undefined || rest.length === 0 ? box?.content : find(box.content, rest.join('/'));
}

export function from(view: DataView, start: number, length?: number): DataView {
  return new DataView(view.buffer, view.byteOffset + start, length ?? view.byteLength - start);
}

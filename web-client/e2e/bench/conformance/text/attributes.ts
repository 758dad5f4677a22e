/** A fault of syntax, where it can be told from a fault of meaning. */
export interface AttributeFaults {
  syntax: string[];
  repeated: string[];
}

/** The attribute list of a tag (4.2): values as they are written, quotes included. */
export class Attributes {
  readonly faults: AttributeFaults = { syntax: [], repeated: [] };
  readonly #values = new Map<string, string>();

  constructor(list: string) {
    const pair = /([^=]*)=("[^"]*"|[^,]*)(,|$)/y;
    while (pair.lastIndex < list.length) {
      const [, name = '', value = ''] = pair.exec(list) ?? [];
      if (pair.lastIndex === 0) {
        this.faults.syntax.push(`"${list}" is no attribute list`);
        return;
      }
      this.#add(name, value);
    }
    if (list === '' || list.endsWith(',')) this.faults.syntax.push(`"${list}" is no attribute list`);
  }

  get entries(): [name: string, value: string][] {
    return [...this.#values];
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** As written, which is right for enumerated strings and resolutions. */
  raw(name: string): string | undefined {
    return this.#values.get(name);
  }

  quoted(name: string): string | undefined {
    return /^"(.*)"$/.exec(this.#values.get(name) ?? '')?.[1];
  }

  number(name: string): number | undefined {
    const value = this.#values.get(name);
    return value === undefined || Number.isNaN(Number(value)) ? undefined : Number(value);
  }

  #add(name: string, value: string): void {
    if (!/^[A-Z0-9-]+$/.test(name)) this.faults.syntax.push(`"${name}" is no attribute name`);
    if (value === '' || (!value.startsWith('"') && /[\s"]/.test(value)))
      this.faults.syntax.push(`${name}=${value}`);
    if (this.#values.has(name)) this.faults.repeated.push(name);
    this.#values.set(name, value);
  }
}

import type { ReportKind } from '@/api/schema';

/** Something that can be reported. */
export interface Target {
  kind: ReportKind;
  id: string;
  /** The address of the channel that it is in. */
  channel?: string;
  /** The recording beside which the message was read. */
  video?: string;
  /** Shows that one may watch it, where the recording is not for everybody. */
  token?: string;
  /** Of the person, or of who wrote the message. */
  name?: string;
  /** What the message says. */
  text?: string;
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

interface Probed {
  streams: { codec_type: string; codec_name: string; width?: number }[];
  format: { duration: string };
}

/** What a media file holds, as ffprobe reads it. */
export async function probe(file: string): Promise<Probed> {
  const { stdout } = await promisify(execFile)('ffprobe', [
    ...['-v', 'error', '-of', 'json'],
    ...['-show_entries', 'stream=codec_type,codec_name,width:format=duration'],
    file,
  ]);
  return JSON.parse(stdout) as Probed;
}

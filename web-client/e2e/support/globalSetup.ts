import { ensureCameraFile } from './camera';
import { startStack } from './stack';

export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  await ensureCameraFile();
  return startStack();
}

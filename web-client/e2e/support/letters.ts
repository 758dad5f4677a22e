import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

const folder = () => join(process.env.OVATION_HOME ?? '', 'mail');

/** The link of the newest letter to somebody that has such a subject, out of the folder that letters go into here. */
export async function linkTo(email: string, subject: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(
      () => {
        link = newest(email, subject)?.match(/https?:\S+#\S+/u)?.[0];
        return link;
      },
      { message: `a letter about ${subject}`, timeout: 15_000 },
    )
    .toBeDefined();
  return link ?? '';
}

function newest(email: string, subject: string): string | undefined {
  return readdirSync(folder())
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => decoded(readFileSync(join(folder(), name), 'utf8')))
    .filter((letter) => letter.includes(`To: ${email}`) && letter.includes(`Subject: ${subject}`))
    .at(-1);
}

/** Quoted-printable lines joined again (RFC 2045 section 6.7). */
function decoded(letter: string): string {
  return letter
    .replace(/=\r?\n/gu, '')
    .replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

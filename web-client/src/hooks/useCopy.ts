import { useEffect, useState } from 'react';

/** Copies text; `copied` stays true for two seconds, for the button to say so. */
export function useCopy(): { copied: boolean; copy: (text: string) => Promise<void> } {
  const [copiedAt, setCopiedAt] = useState<number>();

  useEffect(() => {
    if (copiedAt === undefined) return;
    const timer = setTimeout(() => {
      setCopiedAt(undefined);
    }, 2000);
    return () => {
      clearTimeout(timer);
    };
  }, [copiedAt]);

  const copy = async (text: string) => {
    await writeClipboard(text);
    setCopiedAt(Date.now());
  };
  return { copied: copiedAt !== undefined, copy };
}

/** The clipboard API exists only in a secure context; on a plain-http address of the local network the old way still works. */
async function writeClipboard(text: string): Promise<void> {
  if (isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without a secure context
  document.execCommand('copy');
  field.remove();
}

import { Fragment } from 'react';
import { linked } from './linked';

/** What somebody has written, with its web addresses as links. Nothing else in it is more than text. */
export function LinkedText({ text, className }: { text: string; className?: string }) {
  return (
    <p className={className}>
      {linked(text).map((piece, i) => (
        <Fragment key={i}>
          {piece.href === undefined ? piece.text : <ForeignLink href={piece.href}>{piece.text}</ForeignLink>}
        </Fragment>
      ))}
    </p>
  );
}

/** A link that somebody else has put here: it learns nothing of this page, and gains nothing by it. */
export function ForeignLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc">
      {children}
    </a>
  );
}

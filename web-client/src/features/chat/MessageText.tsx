import { memo } from 'react';
import { ForeignLink } from '@/components/LinkedText';
import { isJumbo, pieces, type Piece } from './text';
import classes from './message.module.css';

interface MessageTextProps {
  text: string;
  emotes: ReadonlyMap<string, string>;
  myName?: string;
}

/** What somebody has said, in its own direction. */
export const MessageText = memo(function MessageText({ text, emotes, myName }: MessageTextProps) {
  const found = pieces(text, emotes, myName);
  return (
    <span className={classes.text} dir="auto" data-jumbo={isJumbo(found) || undefined}>
      {found.map((piece, i) => (
        <PieceView key={i} piece={piece} />
      ))}
    </span>
  );
});

function PieceView({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'link':
      return <ForeignLink href={piece.href}>{piece.text}</ForeignLink>;
    case 'emote':
      return (
        <img className={classes.emote} src={piece.url} alt={piece.text} title={piece.text} loading="lazy" />
      );
    case 'mention':
      return (
        <bdi className={classes.mention} data-mine={piece.mine || undefined}>
          {piece.text}
        </bdi>
      );
    default:
      return piece satisfies never;
  }
}

/** Made from emojibase by vite/emoji.ts: itself, its group, its name, its short codes, what else it is found by, its five tones. */
declare module 'virtual:emoji/*' {
  const emoji: [string, number, string, string, string, string[]?][];
  export default emoji;
}

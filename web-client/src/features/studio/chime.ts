/** Two soft notes, a fourth apart, into an audio element: what the speaker test plays. */
export async function playChime(element: HTMLAudioElement): Promise<void> {
  const context = new AudioContext();
  const output = context.createMediaStreamDestination();
  const begin = context.currentTime + 0.05;
  [523.25, 698.46].forEach((frequency, index) => {
    const note = new OscillatorNode(context, { frequency, type: 'sine' });
    const loudness = new GainNode(context, { gain: 0 });
    const at = begin + index * 0.22;
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.25, at + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
    note.connect(loudness).connect(output);
    note.start(at);
    note.stop(at + 0.6);
  });
  element.srcObject = output.stream;
  await element.play();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  element.pause();
  await context.close();
}

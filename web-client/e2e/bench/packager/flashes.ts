import type { BrowserContext } from '@playwright/test';

/** Large enough that the browser sends three layers. */
const SIZE = { width: 960, height: 540 };
export const PERIOD_MS = 2_000;

/** Gives the pages of a context a camera that flashes and a microphone that beeps at the same moment. */
export async function flashAndBeep(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    ({ width, height, period }) => {
      const flashMs = 200;
      let sources: { video: MediaStreamTrack; audio: MediaStreamTrack } | undefined;

      const start = () => {
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        const brush = canvas.getContext('2d');
        const sound = new AudioContext({ sampleRate: 48_000 });
        const gain = new GainNode(sound, { gain: 0 });
        const out = new MediaStreamAudioDestinationNode(sound);
        gain.connect(out);
        void sound.resume();
        const oscillator = new OscillatorNode(sound, { frequency: 1_000 });
        oscillator.connect(gain);
        oscillator.start();
        let lit = false;
        const draw = () => {
          const now = performance.now();
          const flash = now % period < flashMs;
          if (flash !== lit) gain.gain.setValueAtTime(flash ? 0.5 : 0, sound.currentTime);
          lit = flash;
          if (!brush) return;
          brush.fillStyle = flash ? 'white' : 'black';
          brush.fillRect(0, 0, width, height);
          brush.fillStyle = '#444';
          // Something that moves, so that layers have a rate as of a picture.
          for (let i = 0; i < 12; i += 1) brush.fillRect((i * 80 + now / 10) % width, 60 + i * 30, 40, 20);
        };
        setInterval(draw, 1000 / 30);
        const [video] = canvas.captureStream(30).getVideoTracks();
        const [audio] = out.stream.getAudioTracks();
        if (!video || !audio) throw new Error('There is no picture or no sound.');
        return { video, audio };
      };

      navigator.mediaDevices.getUserMedia = (wanted) => {
        sources ??= start();
        const { video, audio } = sources;
        const tracks = [wanted?.video && video.clone(), wanted?.audio && audio.clone()];
        return Promise.resolve(new MediaStream(tracks.filter((track) => track instanceof MediaStreamTrack)));
      };
    },
    { ...SIZE, period: PERIOD_MS },
  );
}

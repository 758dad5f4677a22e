/**
 * Runs inside the page, before anything else: gives it one camera that looks at a small stage and one microphone that
 * hums, so that the pictures need no person and no hardware. Everything after getUserMedia is the product itself.
 */
export function installStageCamera() {
  const WIDTH = 1280;
  const HEIGHT = 720;

  const FLOOR = 560;

  /** A beam with soft edges: the same cone a few times, each wider and fainter. */
  const beam = (context, from, to, spread, [red, green, blue], strength) => {
    for (let layer = 1; layer <= 9; layer += 1) {
      const light = context.createLinearGradient(from, 0, to, FLOOR);
      light.addColorStop(0, `rgba(${red}, ${green}, ${blue}, ${strength / 9})`);
      light.addColorStop(1, `rgba(${red}, ${green}, ${blue}, ${strength / 25})`);
      const width = spread * (0.4 + layer * 0.085);
      context.fillStyle = light;
      context.beginPath();
      context.moveTo(from - 3 * layer, -10);
      context.lineTo(from + 3 * layer, -10);
      context.lineTo(to + width, FLOOR + 40);
      context.lineTo(to - width, FLOOR + 40);
      context.fill();
    }
  };

  const pool = (context, x, width, colour) => {
    const light = context.createRadialGradient(0, 0, 0, 0, 0, width);
    light.addColorStop(0, colour);
    light.addColorStop(1, 'transparent');
    context.save();
    context.translate(x, FLOOR + 44);
    context.scale(1, 0.16);
    context.fillStyle = light;
    context.fillRect(-width, -width, 2 * width, 2 * width);
    context.restore();
  };

  const dark = '#0a0710';

  const singer = (context, x) => {
    context.fillStyle = dark;
    context.beginPath();
    context.ellipse(x, 306, 21, 26, 0, 0, 2 * Math.PI);
    context.ellipse(x - 14, 292, 13, 12, 0, 0, 2 * Math.PI);
    context.fill();
    context.beginPath();
    context.moveTo(x - 9, 326);
    context.bezierCurveTo(x - 20, 346, x - 50, 340, x - 52, 372);
    context.lineTo(x - 30, 452);
    context.bezierCurveTo(x - 44, 520, x - 66, 570, x - 74, FLOOR + 48);
    context.lineTo(x + 70, FLOOR + 48);
    context.bezierCurveTo(x + 60, 570, x + 40, 520, x + 28, 452);
    context.lineTo(x + 50, 372);
    context.bezierCurveTo(x + 48, 340, x + 20, 346, x + 9, 326);
    context.fill();
    context.strokeStyle = dark;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.lineWidth = 14;
    context.beginPath();
    context.moveTo(x + 44, 374);
    context.lineTo(x + 66, 412);
    context.lineTo(x + 40, 358);
    context.stroke();
  };

  const microphone = (context) => {
    context.strokeStyle = dark;
    context.lineWidth = 4;
    context.beginPath();
    context.moveTo(690, FLOOR + 52);
    context.lineTo(690, 352);
    context.lineTo(672, 330);
    context.stroke();
    context.lineWidth = 11;
    context.beginPath();
    context.moveTo(676, 334);
    context.lineTo(669, 326);
    context.stroke();
  };

  const audience = (context, seconds) => {
    context.fillStyle = dark;
    for (let seat = 0; seat < 19; seat += 1) {
      const x = seat * 72 - 10 + ((seat * 37) % 23);
      const y = 690 + ((seat * 53) % 26) + Math.sin(seconds * 1.6 + seat) * 2;
      context.beginPath();
      context.ellipse(x, y, 25, 30, 0, 0, 2 * Math.PI);
      context.ellipse(x, y + 62, 52, 42, 0, 0, 2 * Math.PI);
      context.fill();
    }
  };

  const canvasOf = () => Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });

  /** The lit stage before anybody steps on it; painted once, since light costs a machine that also encodes. */
  const emptyStage = () => {
    const canvas = canvasOf();
    const context = canvas.getContext('2d');
    const back = context.createLinearGradient(0, 0, 0, HEIGHT);
    back.addColorStop(0, '#120c24');
    back.addColorStop(0.7, '#3d1a3a');
    back.addColorStop(0.775, '#54243f');
    back.addColorStop(0.78, '#1d1020');
    back.addColorStop(1, '#120a16');
    context.fillStyle = back;
    context.fillRect(0, 0, WIDTH, HEIGHT);
    context.globalCompositeOperation = 'lighter';
    beam(context, 190, 500, 210, [255, 160, 60], 0.75);
    beam(context, 1090, 800, 210, [96, 110, 255], 0.7);
    beam(context, 640, 640, 190, [255, 224, 176], 0.62);
    pool(context, 500, 300, 'rgba(255, 160, 60, 0.3)');
    pool(context, 800, 300, 'rgba(96, 110, 255, 0.3)');
    pool(context, 640, 260, 'rgba(255, 224, 176, 0.55)');
    return canvas;
  };

  const dust = (context, seconds) => {
    for (let mote = 0; mote < 60; mote += 1) {
      const x = (mote * 197 + seconds * (8 + (mote % 7))) % WIDTH;
      const y = (mote * 101 + Math.sin(seconds / 2 + mote) * 24) % FLOOR;
      context.fillStyle = `rgba(255, 232, 190, ${0.1 + (mote % 5) * 0.05})`;
      context.fillRect(x, y, 2, 2);
    }
  };

  const video = () => {
    const canvas = canvasOf();
    const context = canvas.getContext('2d');
    const stage = emptyStage();
    setInterval(() => {
      const seconds = performance.now() / 1000;
      context.drawImage(stage, 0, 0);
      dust(context, seconds);
      singer(context, 634 + Math.sin(seconds * 1.4) * 4);
      microphone(context);
      audience(context, seconds);
    }, 1000 / 24);
    return canvas.captureStream(24).getVideoTracks();
  };

  const audio = () => {
    const sound = new AudioContext();
    const output = sound.createMediaStreamDestination();
    const loudness = new GainNode(sound, { gain: 0.22 });
    loudness.connect(output);
    for (const frequency of [196, 246.9, 293.7]) {
      const voice = new OscillatorNode(sound, { frequency });
      voice.connect(loudness);
      voice.start();
    }
    return output.stream.getAudioTracks();
  };

  const device = (kind, deviceId, label) => ({ kind, deviceId, label, groupId: 'stage' });
  navigator.mediaDevices.getUserMedia = (wanted) =>
    Promise.resolve(new MediaStream([...(wanted.video ? video() : []), ...(wanted.audio ? audio() : [])]));
  navigator.mediaDevices.enumerateDevices = () =>
    Promise.resolve([
      device('videoinput', 'stage-camera', 'Stage camera'),
      device('audioinput', 'stage-microphone', 'Stage microphone'),
      device('audiooutput', 'headphones', 'Headphones'),
    ]);
}

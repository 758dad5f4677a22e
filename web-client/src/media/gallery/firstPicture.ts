/**
 * Calls back once when the element shows its first frame. Frame callbacks need a page that is painted and a picture at
 * all, so that a clock which runs counts as well. Returns what calls it off.
 */
export function onFirstPicture(video: HTMLVideoElement, listener: () => void): () => void {
  let frame: number | undefined;
  const stop = () => {
    if (frame !== undefined) video.cancelVideoFrameCallback(frame);
    video.removeEventListener('timeupdate', tick);
  };
  const done = () => {
    stop();
    listener();
  };
  const from = { time: -1 };
  const tick = () => {
    if (video.seeking || video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) return;
    if (from.time < 0 || video.currentTime < from.time) from.time = video.currentTime;
    else if (video.currentTime > from.time) done();
  };
  if ('requestVideoFrameCallback' in video) frame = video.requestVideoFrameCallback(done);
  video.addEventListener('timeupdate', tick);
  return stop;
}

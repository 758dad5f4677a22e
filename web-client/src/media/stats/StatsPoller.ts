const INTERVAL_MS = 1_000;

/** Takes a snapshot of one connection each second and hands it on with the one before. */
export class StatsPoller<Snapshot> {
  private timer: ReturnType<typeof setInterval> | undefined;
  private before: Snapshot | undefined;
  private source: RTCPeerConnection | undefined;

  constructor(
    private readonly read: (report: RTCStatsReport, at: number) => Snapshot,
    private readonly listener: (before: Snapshot, now: Snapshot) => void,
  ) {}

  watch(source: RTCPeerConnection): void {
    this.stop();
    this.source = source;
    this.timer = setInterval(() => void this.poll(source), INTERVAL_MS);
    void this.poll(source);
  }

  stop(): void {
    clearInterval(this.timer);
    this.before = undefined;
    this.source = undefined;
  }

  private async poll(source: RTCPeerConnection): Promise<void> {
    const report = await source.getStats().catch(() => undefined);
    if (!report || source !== this.source) return;
    const now = this.read(report, performance.now());
    const before = this.before;
    this.before = now;
    if (before) this.listener(before, now);
  }
}

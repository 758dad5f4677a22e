package live.ovation.hls;

import live.ovation.sfu.SimulcastLayer;

/** What a viewer chooses from: a simulcast layer, or the sound that goes with each of them. */
public enum Rendition {
    HIGH("high"),
    MEDIUM("medium"),
    LOW("low"),
    AUDIO("audio");

    private final String path;

    Rendition(String path) {
        this.path = path;
    }

    /** Its folder in addresses. */
    public String path() {
        return path;
    }

    public boolean isVideo() {
        return this != AUDIO;
    }

    public static Rendition of(SimulcastLayer layer) {
        return switch (layer) {
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW -> LOW;
        };
    }
}

package live.ovation.health;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be wrong with what comes in, and what to do about it; the worst first, among those that matter as much. */
public enum FindingCode {
    @JsonProperty("no-picture")
    NO_PICTURE("No picture arrives. Check the camera, or the video source of your encoder."),
    @JsonProperty("sound-missing")
    SOUND_MISSING("No sound arrives. Check the microphone, or the audio source of your encoder."),
    @JsonProperty("encoder-overloaded")
    ENCODER_OVERLOADED("Your computer can't keep up with encoding. Close other programs, or choose a smaller picture."),
    @JsonProperty("uplink-limited")
    UPLINK_LIMITED("Your upload is too slow for this picture. Stop other uploads, use a cable, or lower the bit rate."),
    @JsonProperty("loss")
    LOSS("Data gets lost on the way. Use a cable instead of Wi-Fi, or lower the bit rate."),
    @JsonProperty("low-fps")
    LOW_FPS("Few pictures arrive in a second. Check the load of your computer, and the light on your camera."),
    @JsonProperty("drift")
    DRIFT("Sound and picture drift apart. Set your sound to 48 kHz everywhere, and start the encoder again."),
    @JsonProperty("key-frames-far")
    KEY_FRAMES_FAR(
            "Key frames are too far apart, so that viewers wait for the picture. Set the key frame interval to 1 or 2 s."),
    @JsonProperty("key-frames-irregular")
    KEY_FRAMES_IRREGULAR("Key frames come irregularly. Set a fixed key frame interval of 1 or 2 s."),
    @JsonProperty("b-frames")
    B_FRAMES(
            "Your encoder sends B-frames, which many players can't show live. Set B-frames to 0, or tune to zero latency."),
    @JsonProperty("transcoded")
    TRANSCODED(
            "Your picture is encoded anew here, which costs quality and delay. Send H.264 in the profile high or main, without"
                    + " B-frames and not interlaced."),
    @JsonProperty("round-trip")
    ROUND_TRIP("The way to the server is long or crowded. Talking back and forth will feel slow."),
    @JsonProperty("jitter")
    JITTER("Data arrives unevenly. Use a cable instead of Wi-Fi, and stop other uploads."),
    @JsonProperty("packager-lag")
    PACKAGER_LAG("The server is behind with your broadcast. Tell its operator; nothing is wrong at your end."),
    @JsonProperty("sound-silent")
    SOUND_SILENT("Your sound is silent. Check that the microphone is on, and that the right one is chosen."),
    @JsonProperty("bitrate-unstable")
    BITRATE_UNSTABLE("The bit rate goes up and down a lot. Use constant bit rate (CBR), and a cable instead of Wi-Fi."),
    @JsonProperty("bitrate-low")
    BITRATE_LOW(
            "The picture gets few bits for its size and may look blurred. Raise the bit rate, or choose a smaller picture."),
    @JsonProperty("resolution-odd")
    RESOLUTION_ODD("Your picture has an unusual size. Choose a common one, such as 1280 × 720 or 1920 × 1080."),
    @JsonProperty("single-layer")
    SINGLE_LAYER(
            "You send one picture size only, so that viewers on slow connections can't get a smaller one. Switch on simulcast if your encoder has it.");

    private final String advice;

    FindingCode(String advice) {
        this.advice = advice;
    }

    /** A plain sentence for the broadcaster. */
    public String advice() {
        return advice;
    }
}

package live.ovation.recording;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Why a recording ended before its broadcast did. */
public enum StopReason {
    @JsonProperty("disk-full")
    DISK_FULL("disk-full", "the disk is nearly full"),
    @JsonProperty("disk-failed")
    DISK_FAILED("disk-failed", "the disk could not be written to"),
    @JsonProperty("disk-slow")
    DISK_SLOW("disk-slow", "the disk can't keep up"),
    @JsonProperty("not-opened")
    NOT_OPENED("not-opened", "it could not be opened");

    private final String word;
    private final String sentence;

    StopReason(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** As in the database and in metrics. */
    public String word() {
        return word;
    }

    /** What the database says; a recording without a reason was over already. */
    static StopReason of(@Nullable String word) {
        for (StopReason reason : values()) {
            if (reason.word.equals(word)) {
                return reason;
            }
        }
        return NOT_OPENED;
    }

    /** For logs: what follows "because". */
    String sentence() {
        return sentence;
    }
}

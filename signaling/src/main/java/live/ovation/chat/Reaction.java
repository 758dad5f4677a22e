package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be let fly over the picture. */
public enum Reaction {
    @JsonProperty("heart")
    HEART,
    @JsonProperty("clap")
    CLAP,
    @JsonProperty("laugh")
    LAUGH,
    @JsonProperty("wow")
    WOW,
    @JsonProperty("sad")
    SAD,
    @JsonProperty("fire")
    FIRE
}

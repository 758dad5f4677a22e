package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody is in a channel's chat. */
public enum ChatRole {
    @JsonProperty("host")
    HOST,
    @JsonProperty("moderator")
    MODERATOR,
    @JsonProperty("subscriber")
    SUBSCRIBER,
    /** Runs the house. */
    @JsonProperty("admin")
    ADMIN
}

package live.ovation.chat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, in a channel's chat. */
record Member(
        UUID accountId, String name, List<ChatRole> roles, boolean moderates, ChatYouView.@Nullable Silence silence) {}

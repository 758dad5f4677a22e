package live.ovation.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that is written down. The words are kept: one may be added, none may be changed. */
public enum AuditAction {
    CHAT_TIMEOUT("chat.timeout"),
    CHAT_BAN("chat.ban"),
    CHAT_UNBAN("chat.unban"),
    CHAT_WARN("chat.warn"),
    CHAT_SHADOW("chat.shadow"),
    CHAT_UNSHADOW("chat.unshadow"),
    CHAT_NOTE("chat.note"),
    CHAT_DELETE("chat.delete"),
    CHAT_CLEAR("chat.clear"),
    CHAT_MODES("chat.modes"),
    CHAT_PIN("chat.pin"),
    CHAT_UNPIN("chat.unpin"),
    HELD_APPROVE("held.approve"),
    HELD_DENY("held.deny"),
    SPAM_RULES("spam.rules"),
    WORDS_ADD("words.add"),
    WORDS_REPLACE("words.replace"),
    WORDS_REMOVE("words.remove"),
    MODERATOR_APPOINT("moderator.appoint"),
    MODERATOR_DISMISS("moderator.dismiss"),
    REPORT_CLAIM("report.claim"),
    REPORT_RELEASE("report.release"),
    REPORT_RESOLVE("report.resolve"),
    STREAM_TAKEDOWN("stream.takedown"),
    STREAM_RESTORE("stream.restore"),
    VIDEO_HIDE("video.hide"),
    VIDEO_RESTORE("video.restore"),
    CHANNEL_SUSPEND("channel.suspend"),
    CHANNEL_REINSTATE("channel.reinstate"),
    ACCOUNT_SUSPEND("account.suspend"),
    ACCOUNT_REINSTATE("account.reinstate"),
    ACCOUNT_SIGN_OUT("account.sign-out"),
    APPEAL_ACCEPT("appeal.accept"),
    APPEAL_REJECT("appeal.reject"),
    ADMIN_FIRST("admin.first");

    private static final Map<String, AuditAction> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(AuditAction::word, Function.identity()));

    private final String word;

    AuditAction(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** Empty for a word that none has. */
    public static Optional<AuditAction> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}

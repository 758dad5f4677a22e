package live.ovation.chat;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of nothing but emotes and emoji. */
final class EmoteText {

    private static final String MODIFIED =
            "(?:\\p{IsEmoji_Modifier}|\\x{FE0F}\\x{20E3}?|[\\x{E0020}-\\x{E007E}]+\\x{E007F})?";
    private static final String PICTURE =
            "[[\\p{IsEmoji_Presentation}\\p{IsExtended_Pictographic}]&&[^\\x{1F1E6}-\\x{1F1FF}]]" + MODIFIED;

    /** Unicode Technical Standard 51, section 1.4.9: flags, keys of a keypad, pictures and what is joined of them. */
    private static final Pattern EMOJI = Pattern.compile(
            "[\\x{1F1E6}-\\x{1F1FF}]{2}|[0-9#*]\\x{FE0F}?\\x{20E3}|" + PICTURE + "(?:\\x{200D}" + PICTURE + "){0,9}");

    private static final Pattern PART = Pattern.compile("\\s++|:([a-z0-9_]{2,24}):|" + EMOJI.pattern());

    private EmoteText() {}

    /** @param codes of the channel's emotes */
    static boolean isOnlyEmotes(String text, Set<String> codes) {
        Matcher part = PART.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!part.find(at) || part.start() != at) {
                return false;
            }
            String code = part.group(1);
            if (code != null && !codes.contains(code)) {
                return false;
            }
            at = part.end();
        }
        return true;
    }
}

package live.ovation.platform;

import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Texts of people and programs are text: what is neither a character to show nor a tab or the end of a line is refused, wherever JSON is
 * read. PostgreSQL takes no NUL, and half a surrogate pair can't be written as UTF-8 again.
 */
@JacksonComponent(type = String.class)
class PlainText extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        return text == null || isPlain(text)
                ? text
                // without the text, which may be a password
                : context.reportInputMismatch(String.class, "a text has a character that no text has");
    }

    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(PlainText::isNoText);
    }

    private static boolean isNoText(int c) {
        boolean lineOrTab = c == '\n' || c == '\r' || c == '\t';
        return (Character.isISOControl(c) && !lineOrTab) || Character.getType(c) == Character.SURROGATE;
    }
}

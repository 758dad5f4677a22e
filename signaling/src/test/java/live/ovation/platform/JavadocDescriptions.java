package live.ovation.platform;

import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Gives an operation that says nothing of itself what the Javadoc of its method says: its first sentence, and all of it. */
final class JavadocDescriptions implements OperationCustomizer {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link) #?([^}]*)}");

    private final Map<Class<?>, String> sources = new ConcurrentHashMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String said = javadoc(handler);
        if (operation.getDescription() == null && operation.getSummary() == null && !said.isEmpty()) {
            operation.setSummary(said.split("(?<=[.;:]) |; ", 2)[0].replaceFirst("[.;:]$", ""));
            operation.setDescription(said);
        }
        return operation;
    }

    /** The comment before the annotations of a method; empty where there is none. */
    private String javadoc(HandlerMethod handler) {
        String source = sources.computeIfAbsent(handler.getBeanType(), JavadocDescriptions::read);
        Matcher comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/(?:(?!/\\*\\*|;\\n|\\{\\n).)*?\\b"
                                + handler.getMethod().getName() + "\\(",
                        Pattern.DOTALL)
                .matcher(source);
        return comment.find() ? text(comment.group(1)) : "";
    }

    private static String text(String comment) {
        String plain = comment.replaceAll("(?m)^\\s*\\* ?", " ").replaceFirst("(?s)@(param|return).*", "");
        return TAG.matcher(plain.replaceAll("\\s+", " ").strip()).replaceAll("`$1`");
    }

    private static String read(Class<?> controller) {
        try {
            return Files.readString(SOURCES.resolve(controller.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package live.ovation.gateway;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** JSON of the socket, both ways. */
@Component
class MessageCodec {

    private final JsonMapper json;
    private final Validator validator;

    MessageCodec(JsonMapper json, Validator validator) {
        // null for a number, a number for a text, or half a place is a mistake of the client's and not ours to repair
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(LogicalType.Textual, MessageCodec::textOnly)
                .build();
        this.validator = validator;
    }

    /** A message that was understood as far as its request id, so that a problem can name it. */
    record Parsed(@Nullable String requestId, JsonNode tree) {}

    /** Errors with {@code invalid-json}. */
    Parsed parse(String text) {
        try {
            JsonNode tree = json.readTree(text);
            if (!tree.isObject()) {
                throw problem("invalid-json", "A message is a JSON object.");
            }
            JsonNode id = tree.path("requestId");
            boolean usable =
                    id.isString() && !id.asString().isBlank() && id.asString().length() <= 64;
            return new Parsed(usable ? id.asString() : null, tree);
        } catch (JacksonException e) {
            throw problem("invalid-json", "This is not JSON.");
        }
    }

    /** Errors with {@code unknown-type} or {@code invalid-message}. */
    ClientMessage read(Parsed parsed) {
        ClientMessage message = bind(parsed.tree());
        validator.validate(message).stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .ifPresent(MessageCodec::refuse);
        return message;
    }

    String write(ServerMessage message) {
        return json.writeValueAsString(message);
    }

    /** The message for an error; what nobody expected tells nothing. */
    static ServerMessage.Problem problem(Throwable e, @Nullable String requestId) {
        ProblemException problem = ProblemException.of(e);
        Duration retryAfter = problem.retryAfter();
        return new ServerMessage.Problem(
                problem.code(),
                problem.detail(),
                problem.members().get("why"),
                requestId,
                retryAfter == null ? null : retryAfter.toMillis());
    }

    private ClientMessage bind(JsonNode tree) {
        try {
            return json.treeToValue(tree, ClientMessage.class);
        } catch (InvalidTypeIdException e) {
            throw tree.path("type").isString()
                    ? problem("unknown-type", "There is no message of this type.")
                    : problem("invalid-message", "type is missing.");
        } catch (JacksonException e) {
            throw problem("invalid-message", fieldOf(e) + " is not of the right kind.");
        }
    }

    private static void textOnly(MutableCoercionConfig text) {
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            text.setCoercion(shape, CoercionAction.Fail);
        }
    }

    private static String fieldOf(JacksonException e) {
        return e.getPath().isEmpty() || e.getPath().getFirst().getPropertyName() == null
                ? "A field"
                : e.getPath().getFirst().getPropertyName();
    }

    private static void refuse(ConstraintViolation<ClientMessage> violation) {
        throw problem("invalid-message", violation.getPropertyPath() + " " + violation.getMessage() + ".");
    }

    private static ProblemException problem(String code, String detail) {
        return new ProblemException(code, HttpStatus.BAD_REQUEST, detail);
    }
}

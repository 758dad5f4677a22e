package live.ovation.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The operations of the OpenAPI document, with a value that fits for everything that they take. */
final class Operations {

    private static final String EMAIL = "somebody@example.org";

    private final JsonNode api;
    private final String password;

    /** @param password what a password is in all bodies */
    Operations(JsonNode api, String password) {
        this.api = api;
        this.password = password;
    }

    /**
     * @param parameters names of those in the query
     * @param contentType what the body is; null for none
     * @param fields of a JSON body, each with JSON that fits
     */
    record Operation(
            String method,
            String path,
            List<String> parameters,
            @Nullable String contentType,
            Map<String, String> fields) {

        boolean takesJson() {
            return "application/json".equals(contentType);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> all() {
        return api.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> !operation.getKey().equals("parameters"))
                        .map(operation -> read(operation.getKey(), path.getKey(), operation.getValue())))
                .toList();
    }

    private Operation read(String method, String path, JsonNode operation) {
        List<String> parameters = operation
                .path("parameters")
                .valueStream()
                .filter(each -> each.path("in").asString().equals("query"))
                .map(each -> each.path("name").asString())
                .toList();
        JsonNode content = operation.path("requestBody").path("content");
        String type = content.propertyNames().stream().findFirst().orElse(null);
        Map<String, String> fields = new LinkedHashMap<>();
        if (type != null) {
            resolved(content.path(type).path("schema"))
                    .path("properties")
                    .propertyStream()
                    .forEach(field -> fields.put(field.getKey(), fitting(field.getKey(), field.getValue())));
        }
        return new Operation(method.toUpperCase(java.util.Locale.ROOT), path, parameters, type, fields);
    }

    private JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : api.at(ref.substring(1));
    }

    private String fitting(String name, JsonNode reference) {
        JsonNode schema = resolved(reference);
        if (schema.has("enum")) {
            return schema.path("enum").path(0).toString();
        }
        JsonNode declared = schema.path("type");
        String type = declared.isArray() ? declared.path(0).asString() : declared.asString("string");
        return switch (type) {
            case "integer", "number" -> String.valueOf(schema.path("minimum").asLong(1));
            case "boolean" -> "true";
            case "array" -> "[" + fitting(name, schema.path("items")) + "]";
            case "object" -> object(schema);
            default -> '"' + text(name, schema.path("format").asString("")) + '"';
        };
    }

    private String object(JsonNode schema) {
        List<String> members = new ArrayList<>();
        schema.path("properties")
                .propertyStream()
                .forEach(each -> members.add('"' + each.getKey() + "\":" + fitting(each.getKey(), each.getValue())));
        return "{" + String.join(",", members) + "}";
    }

    private String text(String name, String format) {
        if (Stream.of("password", "current", "next").anyMatch(name::equals)) {
            return password;
        }
        return switch (format) {
            case "email" -> EMAIL;
            case "uuid" -> UUID.randomUUID().toString();
            case "date-time" -> "2030-01-01T00:00:00Z";
            case "uri" -> "https://example.org/";
            default -> "email".equals(name) ? EMAIL : "something-" + name;
        };
    }
}

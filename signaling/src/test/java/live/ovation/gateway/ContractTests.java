package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import live.ovation.chat.ChatEvent;
import live.ovation.support.Contract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code contract/ws-messages.schema.json} from the records, or fails when it is not what is committed. */
class ContractTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SchemaGenerator generator = generator();
    private final Map<String, JsonNode> definitions = new TreeMap<>();

    @Test
    void shouldMatchTheCommittedMessageSchema() {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier())
                .put("title", "Message")
                .put("description", "What is said on ovation.v1, by the client and by the server.");
        schema.putArray("oneOf").add(ref("ClientMessage")).add(ref("ServerMessage"));
        define("Client", ClientMessage.class);
        define("Server", ServerMessage.class);
        defineChatEvents();
        schema.set("$defs", JSON.valueToTree(definitions));

        assertThat(Contract.differenceWith("ws-messages.schema.json", schema)).isEmpty();
    }

    private void define(String side, Class<?> messages) {
        ObjectNode union = JSON.createObjectNode();
        ArrayNode oneOf = union.putArray("oneOf");
        Stream.of(messages.getAnnotation(JsonSubTypes.class).value()).forEach(subtype -> {
            String name = side + subtype.value().getSimpleName();
            definitions.put(name, message(subtype));
            oneOf.add(ref(name));
        });
        definitions.put(side + "Message", union);
    }

    /** What happens in a chat is said by the server as well, each with its place. */
    private void defineChatEvents() {
        ArrayNode oneOf = definitions.get("ServerMessage").withArray("/oneOf");
        Stream.of(ChatEvent.class.getAnnotation(JsonSubTypes.class).value()).forEach(subtype -> {
            String name = "ServerChat" + subtype.value().getSimpleName();
            ObjectNode schema = (ObjectNode) message(subtype);
            schema.withObject("/properties").putObject("channel").put("type", "string");
            schema.withObject("/properties").putObject("epoch").put("type", "integer");
            schema.withObject("/properties").putObject("seq").put("type", "integer");
            // to those who keep order
            schema.withObject("/properties").putObject("shadowed").put("const", true);
            schema.withArray("/required").add("channel").add("epoch").add("seq");
            definitions.put(name, schema);
            oneOf.add(ref(name));
        });
    }

    /** The record's own schema, with the {@code type} that names it on the wire. */
    private JsonNode message(JsonSubTypes.Type subtype) {
        ObjectNode schema = generator.generateSchema(subtype.value());
        schema.remove("$schema");
        if (schema.remove("$defs") instanceof ObjectNode shared) {
            shared.properties().forEach(definition -> definitions.put(definition.getKey(), definition.getValue()));
        }
        ObjectNode properties = schema.withObject("/properties");
        properties.putObject("type").put("const", subtype.name());
        schema.withArray("/required").insert(0, "type");
        return schema;
    }

    private static ObjectNode ref(String name) {
        return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private static SchemaGenerator generator() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule(
                        JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY,
                        JacksonOption.SKIP_SUBTYPE_LOOKUP,
                        JacksonOption.IGNORE_TYPE_INFO_TRANSFORM))
                .with(new JakartaValidationModule())
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        builder.forFields()
                .withRequiredCheck(field -> !isNullable(field) || endsCandidates(field))
                .withNullableCheck(ContractTests::endsCandidates);
        return new SchemaGenerator(builder.build());
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The one null that is written: no more candidates. */
    private static boolean endsCandidates(FieldScope field) {
        return field.getName().equals("candidate") && isNullable(field);
    }
}

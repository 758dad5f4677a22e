package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import live.ovation.support.Contract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code contract/ws-messages.schema.json} from the records, or fails when it is not what is committed. */
class ContractTests {

    /** Both directions in one document, so that one file of types can be made of it. */
    record Messages(ClientMessage clientMessage, ServerMessage serverMessage) {}

    @Test
    void shouldMatchTheCommittedMessageSchema() {
        ObjectNode schema = generator().generateSchema(Messages.class);
        schema.put("title", "Messages");
        schema.put("description", "The messages of ovation.v1: from the client, and from the server.");

        assertThat(Contract.differenceWith("ws-messages.schema.json", schema)).isEmpty();
    }

    private static SchemaGenerator generator() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(new JakartaValidationModule(JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED))
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        builder.forFields()
                .withRequiredCheck(ContractTests::isRequired)
                .withNullableCheck(field -> isNullCandidate(field));
        return new SchemaGenerator(builder.build());
    }

    /** Everything is there unless it is {@code @Nullable}; the end of candidates is a null that has to be written. */
    private static boolean isRequired(FieldScope field) {
        return isNullCandidate(field) || !field.getMember().getType().isInstanceOf(Object.class) || !isNullable(field);
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isNullCandidate(FieldScope field) {
        return field.getName().equals("candidate") && isNullable(field);
    }
}

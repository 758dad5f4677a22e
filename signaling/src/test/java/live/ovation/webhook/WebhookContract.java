package live.ovation.webhook;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The webhooks section of the OpenAPI document: what receivers are sent. */
@TestConfiguration
public class WebhookContract {

    private static final String HOW =
            "Sent as Standard Webhooks 1.0.0 say: the signature is the Base64 of the HMAC-SHA256, keyed with"
                    + " the Base64-decoded part of the secret behind whsec_, over webhook-id, webhook-timestamp and the body, joined by dots."
                    + " Delivered at least once and in any order: webhook-id is the same for each try. Any 2xx within 15 s is a success; what"
                    + " fails is tried again for about a day; 410 switches the webhook off. Redirects are not followed.";

    @Bean
    OpenApiCustomizer webhookSection() {
        return api -> {
            ModelConverters.getInstance(true)
                    .readAllAsResolvedSchema(new AnnotatedType(WebhookPayload.class))
                    .referencedSchemas
                    .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
            types().forEach(type -> api.addWebhooks(type, new PathItem().post(operation(type))));
        };
    }

    private static Stream<String> types() {
        return Stream.concat(
                Arrays.stream(WebhookEvent.values()).map(WebhookEvent::type), Stream.of(WebhookEvent.TEST));
    }

    private static Operation operation(String type) {
        Schema<?> payload = new Schema<>().$ref("#/components/schemas/WebhookPayload");
        return new Operation()
                .summary(type)
                .description(HOW)
                .security(List.of())
                .parameters(List.of(
                        header("webhook-id", "The id of the event; what has this id already may be ignored."),
                        header("webhook-timestamp", "When this try was made, in seconds since 1970."),
                        header(
                                "webhook-signature",
                                "v1, and the signature; two of them, with a space between, after a new secret.")))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("application/json", new MediaType().schema(payload))))
                .responses(new ApiResponses()
                        .addApiResponse("2XX", new ApiResponse().description("It was taken."))
                        .addApiResponse("410", new ApiResponse().description("Nothing more is wanted.")));
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter()
                .name(name)
                .description(description)
                .required(true)
                .schema(new StringSchema());
    }
}

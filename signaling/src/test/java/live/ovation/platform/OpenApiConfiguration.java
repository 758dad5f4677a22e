package live.ovation.platform;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;

/** How the OpenAPI document is generated from the controllers. */
@TestConfiguration
public class OpenApiConfiguration {

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Authentication.class);
    }

    @Bean
    OpenAPI api() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Ovation")
                                .version("1")
                                .description(
                                        "Accounts, channels and streams. Errors are problem details (RFC 9457) with a stable code."))
                .components(new Components().addSecuritySchemes(BEARER, bearer))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    JavadocDescriptions javadocDescriptions() {
        return new JavadocDescriptions();
    }

    @Bean
    RequiredFields requiredFields() {
        return new RequiredFields();
    }
}

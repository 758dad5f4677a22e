package live.ovation.platform;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.webjars.WebJarVersionLocator;
import reactor.core.publisher.Mono;

/**
 * The web client: one page for each address that a person may open, and hashed assets that never change. And the API's document
 * with its reference.
 */
@Configuration
class WebClientFiles {

    private static final RequestPredicate PAGES = GET("/").or(GET("/c/{slug}"))
            .or(GET("/c/{slug}/chat"))
            .or(GET("/c/{slug}/videos/{id}"))
            .or(GET("/browse"))
            .or(GET("/studio"))
            .or(GET("/studio/{*rest}"))
            .or(GET("/admin"))
            .or(GET("/admin/{*rest}"))
            .or(GET("/settings"))
            .or(GET("/sign-in"))
            .or(GET("/forgot-password"))
            .or(GET("/reset-password"))
            .or(GET("/verify-email"));
    /** Browsers ask for these by their fixed names. */
    private static final RequestPredicate FIXED =
            GET("/favicon.svg").or(GET("/favicon.ico")).or(GET("/robots.txt"));

    private static final CacheControl CHECK = CacheControl.noCache();
    private static final CacheControl HOUR = CacheControl.maxAge(Duration.ofHours(1));
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PackagedFiles files;
    private final String swaggerUi =
            "META-INF/resources/webjars/swagger-ui/" + new WebJarVersionLocator().version("swagger-ui") + "/";

    WebClientFiles(PackagedFiles files) {
        this.files = files;
    }

    @Bean
    RouterFunction<ServerResponse> pages() {
        return RouterFunctions.route(PAGES, request -> files.serve(request, "static/index.html", CHECK))
                .andRoute(GET("/assets/{*name}"), request -> named(request, "static/assets", FOREVER))
                .andRoute(FIXED, request -> files.serve(request, "static" + request.path(), HOUR));
    }

    @Bean
    RouterFunction<ServerResponse> reference() {
        return RouterFunctions.route(GET("/docs"), request -> files.serve(request, "static/docs.html", CHECK))
                .andRoute(GET("/docs/docs.js"), request -> files.serve(request, "static/docs.js", CHECK))
                .andRoute(
                        GET("/docs/{name}"),
                        request -> files.serve(request, swaggerUi + request.pathVariable("name"), HOUR))
                .andRoute(GET("/openapi.json"), request -> files.serve(request, "static/openapi.json", CHECK));
    }

    private Mono<ServerResponse> named(ServerRequest request, String folder, CacheControl cache) {
        String name = request.pathVariable("name");
        return name.contains("..") ? ServerResponse.notFound().build() : files.serve(request, folder + name, cache);
    }
}

package live.ovation.platform;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The access rule of every route but {@code /hls/**}, which is answered below the security filters and asks for playback tokens itself (module hls). An address without a rule may be read, since nothing is there but the not-found page; any other
 * method is refused. Requests carry a bearer token or nothing: the only cookie (refresh) is
 * {@code SameSite=Strict} and its route checks the origin, so that there is nothing for a forged cross-site request to use.
 */
@Configuration
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob: mediastream:",
            "connect-src 'self' ws: wss:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    private static final ServerBearerTokenAuthenticationConverter BEARER =
            new ServerBearerTokenAuthenticationConverter();

    private final JsonMapper json;
    private final Admins admins;

    SecurityConfiguration(JsonMapper json, @Lazy Admins admins) {
        this.json = json;
        this.admins = admins;
    }

    @Bean
    SecurityWebFilterChain routes(ServerHttpSecurity http) {
        return http.authorizeExchange(rules -> rules.pathMatchers(
                                HttpMethod.GET, "/", "/c/*", "/c/*/videos/*", "/studio/**", "/admin/**")
                        .permitAll()
                        .pathMatchers(
                                HttpMethod.GET,
                                "/settings",
                                "/sign-in",
                                "/forgot-password",
                                "/reset-password",
                                "/verify-email")
                        .permitAll()
                        .pathMatchers(
                                HttpMethod.GET, "/assets/**", "/*.svg", "/*.png", "/*.ico", "/*.txt", "/*.webmanifest")
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, "/ws")
                        .permitAll() // origin and token are checked inside
                        .pathMatchers("/whip/**", "/whep/**")
                        .permitAll() // stream keys and playback tokens are checked inside
                        .pathMatchers(HttpMethod.GET, "/.well-known/jwks.json")
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, "/openapi.json", "/docs", "/docs/*")
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, "/actuator/health/**")
                        .permitAll()
                        .pathMatchers(HttpMethod.POST, "/api/v1/auth/*")
                        .permitAll()
                        .pathMatchers(
                                HttpMethod.GET,
                                "/api/v1/house",
                                "/api/v1/live",
                                "/api/v1/categories",
                                "/api/v1/channels",
                                "/api/v1/channels/*",
                                "/api/v1/channels/*/videos")
                        .permitAll()
                        .pathMatchers(HttpMethod.POST, "/api/v1/channels/*/playback", "/api/v1/videos/*/playback")
                        .permitAll() // who may watch is decided inside
                        .pathMatchers(HttpMethod.GET, "/api/v1/videos/*", "/api/v1/videos/*/download", "/videos/**")
                        .permitAll() // visibility, owner and playback token are checked inside
                        .pathMatchers(HttpMethod.GET, "/browse", "/media/*")
                        .permitAll()
                        .pathMatchers("/api/v1/admin/**")
                        .access((who, context) -> isAdmin(who))
                        .pathMatchers("/api/v1/**")
                        .authenticated()
                        .pathMatchers(HttpMethod.GET, "/actuator/prometheus")
                        .access((who, context) -> LoopbackOnly.decide(context.getExchange()))
                        .pathMatchers(HttpMethod.GET, "/actuator/**")
                        .denyAll()
                        .pathMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .anyExchange()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .bearerTokenConverter(SecurityConfiguration::accessToken)
                        .authenticationEntryPoint((exchange, e) -> refuse(exchange, invalidToken()))
                        .accessDeniedHandler((exchange, e) -> refuse(exchange, forbidden())))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (exchange, e) -> refuse(exchange, loginRequired()))
                        .accessDeniedHandler((exchange, e) -> refuse(exchange, forbidden())))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .permissionsPolicy(p -> p.policy("camera=(self), microphone=(self), display-capture=(self)"))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .hsts(hsts -> hsts.maxAge(Duration.ofDays(365)))
                        .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable))
                .build();
    }

    private Mono<AuthorizationResult> isAdmin(Mono<Authentication> who) {
        return who.filter(Authentication::isAuthenticated)
                .flatMap(each -> admins.include(each.getName()))
                .<AuthorizationResult>map(AuthorizationDecision::new)
                .defaultIfEmpty(new AuthorizationDecision(false));
    }

    /** The bearer of WHIP is a stream key, which is none of the security filter's business. */
    private static Mono<Authentication> accessToken(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return path.startsWith("/whip/") || path.startsWith("/whep/") ? Mono.empty() : BEARER.convert(exchange);
    }

    private Mono<Void> refuse(ServerWebExchange exchange, ProblemException problem) {
        var answer = Problems.of(problem);
        var response = exchange.getResponse();
        response.setStatusCode(answer.getStatusCode());
        response.getHeaders().addAll(answer.getHeaders());
        byte[] body = json.writeValueAsBytes(answer.getBody());
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static ProblemException loginRequired() {
        return new ProblemException("login-required", HttpStatus.UNAUTHORIZED, "Sign in first.");
    }

    private static ProblemException invalidToken() {
        return new ProblemException(
                "invalid-token", HttpStatus.UNAUTHORIZED, "Your session has expired. Sign in again.");
    }

    private static ProblemException forbidden() {
        return new ProblemException("forbidden", HttpStatus.FORBIDDEN, "You may not do that.");
    }
}

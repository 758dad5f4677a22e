package live.ovation.platform;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Holds every request to {@link AccessRules}. An address outside of the API that has no rule may be read, since nothing is there but the
 * not-found page. Requests carry a bearer token or nothing: the only cookie (refresh) is
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

    private final ProblemResponses problems;
    private final Admins admins;

    SecurityConfiguration(ProblemResponses problems, @Lazy Admins admins) {
        this.problems = problems;
        this.admins = admins;
    }

    @Bean
    SecurityWebFilterChain routes(ServerHttpSecurity http) {
        return http.authorizeExchange(this::decide)
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .bearerTokenConverter(SecurityConfiguration::accessToken)
                        .authenticationEntryPoint((exchange, e) -> problems.write(exchange, invalidToken()))
                        .accessDeniedHandler(this::refuse))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (exchange, e) -> problems.write(exchange, loginRequired()))
                        .accessDeniedHandler(this::refuse))
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

    private void decide(AuthorizeExchangeSpec routes) {
        for (AccessRules.Line line : AccessRules.TABLE) {
            var matched = routes.matchers(exchange -> line.covers(
                            exchange.getRequest().getMethod(),
                            exchange.getRequest().getPath())
                    ? MatchResult.match()
                    : MatchResult.notMatch());
            switch (line.rule()) {
                case ANYBODY -> matched.permitAll();
                case CHECKED_INSIDE -> matched.access((who, context) -> isNotEnrolling(who, true));
                case ENROLLING -> matched.authenticated();
                case SIGNED_IN, OWNER -> matched.access((who, context) -> isNotEnrolling(who, false));
                case ADMIN -> matched.access((who, context) -> isAdmin(who));
                case LOOPBACK -> matched.access((who, context) -> LoopbackOnly.decide(context.getExchange()));
                case NOBODY -> matched.denyAll();
            }
        }
        // what is left is the page that says that nothing is there
        routes.pathMatchers("/api/**").denyAll();
        routes.pathMatchers(HttpMethod.GET, "/**").permitAll();
        routes.anyExchange().denyAll();
    }

    /** @param stranger the answer for who shows no token */
    private static Mono<AuthorizationResult> isNotEnrolling(Mono<Authentication> who, boolean stranger) {
        return who.filter(Authentication::isAuthenticated)
                .<AuthorizationResult>map(each -> new AuthorizationDecision(!Enrolling.is(each)))
                .defaultIfEmpty(new AuthorizationDecision(stranger));
    }

    private Mono<AuthorizationResult> isAdmin(Mono<Authentication> who) {
        return who.filter(Authentication::isAuthenticated)
                .filter(each -> !Enrolling.is(each))
                .flatMap(each -> admins.include(each.getName()))
                .<AuthorizationResult>map(AuthorizationDecision::new)
                .defaultIfEmpty(new AuthorizationDecision(false));
    }

    /** The bearer of WHIP is a stream key, which is none of the security filter's business. */
    private static Mono<Authentication> accessToken(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return path.startsWith("/whip/") || path.startsWith("/whep/") ? Mono.empty() : BEARER.convert(exchange);
    }

    private static ProblemException loginRequired() {
        return new ProblemException("login-required", HttpStatus.UNAUTHORIZED, "Sign in first.");
    }

    private static ProblemException invalidToken() {
        return new ProblemException(
                "invalid-token", HttpStatus.UNAUTHORIZED, "Your session has expired. Sign in again.");
    }

    private Mono<Void> refuse(ServerWebExchange exchange, AccessDeniedException e) {
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .map(Enrolling::is)
                .defaultIfEmpty(false)
                .flatMap(enrolling -> problems.write(exchange, enrolling ? Enrolling.due() : forbidden()));
    }

    private static ProblemException forbidden() {
        return new ProblemException("forbidden", HttpStatus.FORBIDDEN, "You may not do that.");
    }
}

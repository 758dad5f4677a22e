package live.ovation.account;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What happens when a browser comes back from another house: it is signed in, or its account is connected. */
@Service
class ProviderSignIn {

    private final Errands errands;
    private final Arrivals arrivals;
    private final Providers providers;
    private final Identities identities;
    private final SignIns signIns;
    private final SignedIn signedIn;

    ProviderSignIn(
            Errands errands,
            Arrivals arrivals,
            Providers providers,
            Identities identities,
            SignIns signIns,
            SignedIn signedIn) {
        this.errands = errands;
        this.arrivals = arrivals;
        this.providers = providers;
        this.identities = identities;
        this.signIns = signIns;
        this.signedIn = signedIn;
    }

    /**
     * What the house has sent along.
     *
     * @param error why there is no code; empty when there is one
     * @param issuer who says so, where the house tells (RFC 9207)
     */
    record Answer(
            String state,
            String code,
            String error,
            @Nullable String issuer) {}

    /** What the browser was sent for; errors with {@code errand-expired}. */
    Mono<Errand> errand(String provider, String state, String secret) {
        return errands.end(state, secret)
                .filter(errand -> errand.provider().equals(provider))
                .switchIfEmpty(Mono.error(Errands::expired));
    }

    /**
     * The cookies that the browser gets. Errors with {@code provider-refused}, and as {@link Arrivals#prove}, {@link Identities} and
     * {@link SignIns#open}.
     */
    Mono<List<String>> arrive(Errand errand, Answer answer, String language, Device device) {
        if (!answer.error().isEmpty()) {
            return Mono.error("access_denied".equals(answer.error()) ? refused() : Arrivals.refused());
        }
        return checkIssuer(errand, answer)
                .then(Mono.defer(() -> arrivals.prove(errand, answer.state(), answer.code())))
                .flatMap(identity -> {
                    UUID linkTo = errand.linkTo();
                    return linkTo == null
                            ? open(identity, language, device)
                            : identities.link(linkTo, identity).thenReturn(List.of());
                });
    }

    private Mono<List<String>> open(ProvenIdentity identity, String language, Device device) {
        return identities
                .accountOf(identity, language)
                .flatMap(account -> signIns.open(account, SignInMethod.PROVIDER, device))
                .flatMap(session -> signedIn.answer(session, device))
                .map(answer -> answer.getHeaders().getOrEmpty(HttpHeaders.SET_COOKIE));
    }

    /** A code of one house must not be taken for another's (RFC 9207). */
    private Mono<Void> checkIssuer(Errand errand, Answer answer) {
        return providers
                .configuration(errand.provider())
                .filter(house -> answer.issuer() == null
                        || house.issuer() == null
                        || Objects.equals(answer.issuer(), house.issuer()))
                .switchIfEmpty(Mono.error(Arrivals::refused))
                .then();
    }

    private static ProblemException refused() {
        return new ProblemException(
                "provider-refused", HttpStatus.FORBIDDEN, "You stopped at the other house, so nobody was signed in.");
    }
}

package live.ovation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody at every door. A column is a person, a row is whom it is for; what stands there is what they are told. */
class AccessRuleTests {

    private static final Map<String, Standing> PEOPLE = Stream.of(
                    person("stranger", false, false),
                    person("signedIn", true, false),
                    person("follower", true, false, Visibility.FOLLOWERS),
                    person("subscriber", true, false, Visibility.SUBSCRIBERS),
                    person("ticketHolder", true, false, Visibility.TICKET),
                    person("guest", true, false, Visibility.PRIVATE),
                    person("insider", false, false, Visibility.PASSWORD),
                    person("runsIt", true, true))
            .collect(Collectors.toMap(Named::name, Named::standing));

    private record Named(String name, Standing standing) {}

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            rule,        stranger,          signedIn,          follower,          subscriber,        ticketHolder,      guest,             insider,        runsIt
            PUBLIC,      in,                in,                in,                in,                in,                in,                in,             in
            UNLISTED,    in,                in,                in,                in,                in,                in,                in,             in
            FOLLOWERS,   login-required,    access-denied,     in,                in,                access-denied,     access-denied,     login-required, in
            SUBSCRIBERS, login-required,    access-denied,     access-denied,     in,                access-denied,     access-denied,     login-required, in
            TICKET,      login-required,    access-denied,     access-denied,     access-denied,     in,                access-denied,     login-required, in
            PRIVATE,     login-required,    access-denied,     access-denied,     access-denied,     access-denied,     in,                login-required, in
            PASSWORD,    password-required, password-required, password-required, password-required, password-required, password-required, in,             in
            """)
    void shouldDecide(
            Visibility rule,
            String stranger,
            String signedIn,
            String follower,
            String subscriber,
            String ticketHolder,
            String guest,
            String insider,
            String runsIt) {
        Map<String, String> expected = Map.of(
                "stranger", stranger,
                "signedIn", signedIn,
                "follower", follower,
                "subscriber", subscriber,
                "ticketHolder", ticketHolder,
                "guest", guest,
                "insider", insider,
                "runsIt", runsIt);

        Map<String, String> told = PEOPLE.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, who -> told(rule, who.getValue())));

        assertThat(told).isEqualTo(expected);
    }

    private static String told(Visibility visibility, Standing who) {
        Refusal refusal = new AccessRule(visibility, 1).refusal(who);
        if (refusal == null) {
            return "in";
        }
        assertThat(refusal.problem().members()).containsEntry("why", visibility.word());
        assertThat(refusal.problem().detail()).isNotBlank();
        return refusal.problem().code();
    }

    private static Named person(String name, boolean signedIn, boolean runsIt, Visibility... groups) {
        return new Named(name, new Standing(signedIn, runsIt, Set.of(groups)));
    }
}

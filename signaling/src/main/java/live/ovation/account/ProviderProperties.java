package live.ovation.account;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Other houses that people may sign in by.
 *
 * @param providers by their id, which is part of their callback address; one without a client id is off
 */
@ConfigurationProperties("ovation.account")
record ProviderProperties(@DefaultValue Map<String, Provider> providers) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

    ProviderProperties {
        providers.forEach((id, provider) -> provider.check(id));
    }

    /**
     * A house that vouches for people: by OpenID Connect where it has an issuer, by plain OAuth 2 where it has addresses.
     *
     * @param name what its button says; the id when there is none
     * @param issuer its OpenID Connect issuer, whose discovery document says the rest
     * @param authorizationUri where people are sent, of a house without an issuer
     * @param tokenUri where codes become access tokens, of a house without an issuer
     * @param userInfoUri who somebody is, of a house without an issuer
     * @param emailsUri where their e-mails are in a list that says which are verified, as GitHub has it
     * @param subjectAttribute the member of the user info that names somebody for ever
     * @param clientId what the house calls us
     * @param clientSecret empty: we are a public client, and show by PKCE alone that it is us who come back
     * @param scopes what we ask for
     */
    record Provider(
            @Nullable String name,
            @Nullable String issuer,
            @Nullable URI authorizationUri,
            @Nullable URI tokenUri,
            @Nullable URI userInfoUri,
            @Nullable URI emailsUri,
            @DefaultValue("sub") String subjectAttribute,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue({"openid", "email", "profile"}) List<String> scopes) {

        boolean on() {
            return !clientId.isBlank();
        }

        private void check(String id) {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException("the id of a provider is made of a-z, 0-9 and hyphens: " + id);
            }
            boolean addresses = authorizationUri != null && tokenUri != null && userInfoUri != null;
            if (on() && (issuer == null) != addresses) {
                throw new IllegalArgumentException("the provider " + id
                        + " takes an issuer, or an authorization-uri, token-uri and user-info-uri");
            }
        }
    }
}

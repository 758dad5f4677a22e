package live.ovation.account;

import java.util.List;
import org.springframework.stereotype.Component;

/** What browsers are told about the keys that we take, in the JSON form of WebAuthn (Level 3 section 5.4 and 5.5). */
@Component
class PasskeyOptions {

    private static final String REQUIRED = "required";
    private static final String TYPE = "public-key";

    private final PasskeyVerifier verifier;
    private final AccountProperties properties;

    PasskeyOptions(PasskeyVerifier verifier, AccountProperties properties) {
        this.verifier = verifier;
        this.properties = properties;
    }

    record RelyingParty(String id, String name) {}

    record KeyOwner(String id, String name, String displayName) {}

    record KeyParameters(String type, long alg) {}

    record KeyDescriptor(String type, String id, List<String> transports) {}

    record KeySelection(String residentKey, boolean requireResidentKey, String userVerification) {}

    /**
     * How to make a key ({@code PublicKeyCredentialCreationOptionsJSON}).
     *
     * @param timeout in ms
     * @param excludeCredentials keys of this account, which a device must not make a second time
     */
    record CreationOptions(
            String challenge,
            RelyingParty rp,
            KeyOwner user,
            List<KeyParameters> pubKeyCredParams,
            List<KeyDescriptor> excludeCredentials,
            KeySelection authenticatorSelection,
            String attestation,
            long timeout) {}

    /**
     * How to use a key ({@code PublicKeyCredentialRequestOptionsJSON}); any key of ours will do.
     *
     * @param timeout in ms
     */
    record RequestOptions(String challenge, String rpId, String userVerification, long timeout) {}

    CreationOptions toCreate(String challenge, AccountRow account, List<PasskeyRow> present) {
        return new CreationOptions(
                challenge,
                new RelyingParty(verifier.rpId(), properties.houseName()),
                new KeyOwner(
                        PasskeyVerifier.text(Passkeys.handleOf(account.id())), account.email(), account.displayName()),
                PasskeyVerifier.ALGORITHMS.stream()
                        .map(each -> new KeyParameters(TYPE, each.getValue()))
                        .toList(),
                present.stream()
                        .map(row -> new KeyDescriptor(TYPE, row.credentialId(), row.transportList()))
                        .toList(),
                new KeySelection(REQUIRED, true, REQUIRED),
                "none",
                PasskeyChallenges.ANSWER_BY.toMillis());
    }

    RequestOptions toUse(String challenge) {
        return new RequestOptions(challenge, verifier.rpId(), REQUIRED, PasskeyChallenges.ANSWER_BY.toMillis());
    }
}

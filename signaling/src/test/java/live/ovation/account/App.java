package live.ovation.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, and the paper beside it. */
record App(String secret, List<String> recoveryCodes) {

    String code() {
        return codeAt(secret, Instant.now());
    }

    static String codeAt(String secret, Instant time) {
        try {
            var digits = new TimeBasedOneTimePasswordGenerator();
            return digits.generateOneTimePasswordString(new SecretKeySpec(decode(secret), digits.getAlgorithm()), time);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base32 (RFC 4648 section 6) the other way round from the service's. */
    private static byte[] decode(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((value >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        return bytes;
    }
}

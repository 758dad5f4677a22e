package live.ovation.account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** An authenticator and its browser (WebAuthn sections 6 and 5.8), which can be told to misbehave. */
final class KeyInHand {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int CREDENTIAL = 0x40;

    private final KeyPair pair = newPair();
    private final byte[] id = new byte[32];
    String origin = "http://localhost:8080";
    String rpId = "localhost";
    boolean verifies = true;
    int count;
    byte[] owner = {};

    KeyInHand() {
        new SecureRandom().nextBytes(id);
    }

    /** What the browser hands over of a new key. */
    Map<String, Object> attest(String challenge) {
        byte[] data = join(authenticatorData(CREDENTIAL), new byte[16], new byte[] {0, 32}, id, coseKey());
        // {"fmt": "none", "attStmt": {}, "authData": data}
        byte[] object = join(
                hex("a363666d74646e6f6e656761747453746d74a068617574684461746159"),
                ByteBuffer.allocate(2).putShort((short) data.length).array(),
                data);
        return Map.of(
                "attestationObject", text(object),
                "clientDataJson", text(clientData("webauthn.create", challenge)),
                "transports", List.of("internal", "hybrid"));
    }

    /** What the browser hands over of a signature. */
    Map<String, Object> sign(String challenge) {
        count++;
        byte[] data = authenticatorData(0);
        byte[] client = clientData("webauthn.get", challenge);
        return Map.of(
                "id", text(id),
                "authenticatorData", text(data),
                "clientDataJson", text(client),
                "signature", text(signature(join(data, sha256(client)))),
                "userHandle", text(owner));
    }

    private byte[] authenticatorData(int flags) {
        int all = flags | PRESENT | (verifies ? VERIFIED : 0);
        return join(
                sha256(rpId.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) all},
                ByteBuffer.allocate(4).putInt(count).array());
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** {1: 2, 3: -7, -1: 1, -2: x, -3: y}: an ES256 key (RFC 9053 section 2.1). */
    private byte[] coseKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return join(
                hex("a5010203262001215820"), unsigned(point.getAffineX()), hex("225820"), unsigned(point.getAffineY()));
    }

    private byte[] signature(byte[] signed) {
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSA");
            ecdsa.initSign(pair.getPrivate());
            ecdsa.update(signed);
            return ecdsa.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] all = new byte[32];
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, all, 32 - length, length);
        return all;
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        try {
            for (byte[] part : parts) {
                all.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

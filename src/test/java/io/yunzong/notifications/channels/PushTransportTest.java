package io.yunzong.notifications.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * What the library encrypts is read here as a browser does it by RFC 8291, with nothing of the library; that this reading
 * is right is shown by the example of the RFC itself.
 */
class PushTransportTest {
    private static byte[] b64(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static ECParameterSpec curve() throws Exception {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static ECPublicKey publicKey(byte[] point) throws Exception {
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(
                                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                                new BigInteger(1, Arrays.copyOfRange(point, 33, 65))),
                        curve()));
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** RFC 8291, 3.4, and RFC 8188, 2. */
    private static String read(byte[] body, java.security.PrivateKey own, byte[] ownPoint, byte[] auth)
            throws Exception {
        ByteBuffer in = ByteBuffer.wrap(body);
        byte[] salt = new byte[16];
        in.get(salt);
        in.getInt();
        byte[] sender = new byte[in.get()];
        in.get(sender);
        byte[] cipher = new byte[in.remaining()];
        in.get(cipher);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(publicKey(sender), true);
        byte[] one = {1};
        byte[] ikm = hmac(
                hmac(auth, agreement.generateSecret()), ascii("WebPush: info"), new byte[] {0}, ownPoint, sender, one);
        byte[] prk = hmac(salt, ikm);
        byte[] key = Arrays.copyOf(hmac(prk, ascii("Content-Encoding: aes128gcm"), new byte[] {0}, one), 16);
        byte[] nonce = Arrays.copyOf(hmac(prk, ascii("Content-Encoding: nonce"), new byte[] {0}, one), 12);
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] padded = aes.doFinal(cipher);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    @Test
    void theExampleOfTheRfcIsRead() throws Exception {
        byte[] body = b64(
                "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tl"
                        + "zAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
        java.security.PrivateKey own = KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(
                        new BigInteger(1, b64("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")), curve()));
        String text = read(
                body,
                own,
                b64("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                b64("BTBZMqHH6r4Tts7J_aSIgg"));
        assertThat(text).isEqualTo("When I grow up, I want to be a watermelon");
    }

    private static byte[] point(ECPublicKey key) {
        byte[] point = new byte[65];
        point[0] = 4;
        copy(key.getW().getAffineX(), point, 1);
        copy(key.getW().getAffineY(), point, 33);
        return point;
    }

    private static void copy(BigInteger number, byte[] into, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, into, at + 32 - length, length);
    }

    @Test
    void whatWeEncryptABrowserReads() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair browser = generator.generateKeyPair();
        byte[] auth = new byte[16];
        Arrays.fill(auth, (byte) 7);
        byte[] point = point((ECPublicKey) browser.getPublic());

        byte[] body = new WebPush("mailto:a@b.example", VapidKeys.generate())
                .getBody("已超时：合肥".getBytes(StandardCharsets.UTF_8), point, auth);

        assertThat(read(body, browser.getPrivate(), point, auth)).isEqualTo("已超时：合肥");
    }

    /** RFC 8292: a token for the origin of the push service, signed with our key. */
    @Test
    void thePushServiceKnowsThatItIsUs() throws Exception {
        VapidKeys keys = VapidKeys.generate();
        var headers = new WebPush("mailto:a@b.example", keys)
                .getHeaders("https://push.example/abc", 60, "topic", WebPush.Urgency.High);
        assertThat(headers.get("TTL")).isEqualTo("60");
        assertThat(headers.get("Urgency")).isEqualTo("high");
        String token =
                java.util.Objects.requireNonNull(headers.get("Authorization")).replaceAll("vapid t=([^,]+),.*", "$1");
        String[] parts = token.split("\\.", -1);
        assertThat(new String(b64(parts[1]), StandardCharsets.UTF_8))
                .contains("\"aud\":\"https://push.example\"", "\"sub\":\"mailto:a@b.example\"");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(keys.getPublicKey());
        signature.update(ascii(parts[0] + "." + parts[1]));
        assertThat(signature.verify(b64(parts[2]))).isTrue();
    }

    /** As the maker of the robot computes it: 加签. */
    @Test
    void dingTalkIsSignedOverTimeAndSecret() throws Exception {
        String secret = "SECthis is secret";
        String expected = Base64.getEncoder()
                .encodeToString(hmac(secret.getBytes(StandardCharsets.UTF_8), ascii("1577262236757\n" + secret)));
        assertThat(java.net.URLDecoder.decode(RobotTransport.sign(secret, 1577262236757L), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }
}

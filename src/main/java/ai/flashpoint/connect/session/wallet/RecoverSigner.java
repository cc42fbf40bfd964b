package ai.flashpoint.connect.session.wallet;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Finds out which address signed a text by {@code personal_sign} (EIP-191 version 0x45). Everything
 * here is public, so nothing needs to take the same time.
 */
public final class RecoverSigner {

  static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
  private static final BigInteger ORDER = CURVE.getN();
  private static final BigInteger HALF = ORDER.shiftRight(1);
  private static final int COORDINATE = 32;
  private static final byte EVEN = 2;

  private RecoverSigner() {}

  /**
   * The address whose key signed the text; empty if no key can have, or if the signature is the
   * other of the two spellings that each has (a high s).
   */
  public static Optional<EthereumAddress> of(String text, WalletSignature signature) {
    return ofHash(digest(text), signature);
  }

  static Optional<EthereumAddress> ofHash(byte[] hash, WalletSignature signature) {
    BigInteger r = signature.r();
    BigInteger s = signature.s();
    if (r.signum() <= 0 || r.compareTo(ORDER) >= 0 || s.signum() <= 0 || s.compareTo(HALF) > 0) {
      return Optional.empty();
    }
    BigInteger e = new BigInteger(1, hash);
    return point(r, signature.recovery())
        .map(
            ephemeral -> {
              BigInteger inverse = r.modInverse(ORDER);
              return ECAlgorithms.sumOfTwoMultiplies(
                      CURVE.getG(),
                      inverse.multiply(e).mod(ORDER).negate().mod(ORDER),
                      ephemeral,
                      inverse.multiply(s).mod(ORDER))
                  .normalize();
            })
        .filter(key -> !key.isInfinity())
        .map(key -> EthereumAddress.of(coordinates(key)));
  }

  /** The hash that {@code personal_sign} signs; the length counts bytes. */
  static byte[] digest(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.write(0x19);
    message.writeBytes(
        ("Ethereum Signed Message:\n" + bytes.length).getBytes(StandardCharsets.US_ASCII));
    message.writeBytes(bytes);
    return Keccak.hash(message.toByteArray());
  }

  private static Optional<ECPoint> point(BigInteger x, int parity) {
    byte[] encoded = new byte[COORDINATE + 1];
    encoded[0] = (byte) (EVEN + parity);
    byte[] bytes = x.toByteArray();
    int length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, encoded, encoded.length - length, length);
    try {
      return Optional.of(CURVE.getCurve().decodePoint(encoded));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** x and y, 32 bytes each. */
  static byte[] coordinates(ECPoint key) {
    byte[] encoded = key.getEncoded(false);
    return Arrays.copyOfRange(encoded, 1, encoded.length);
  }
}

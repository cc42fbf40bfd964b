package ai.flashpoint.connect.session.wallet;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;

/** A wallet with one key, signing as wallets do. */
public record TestWallet(BigInteger key) {

  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
  private static final ECDomainParameters DOMAIN =
      new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
  static final BigInteger ORDER = CURVE.getN();

  public static TestWallet of(String hex) {
    return new TestWallet(new BigInteger(hex, 16));
  }

  public EthereumAddress address() {
    byte[] point = CURVE.getG().multiply(key).normalize().getEncoded(false);
    return EthereumAddress.of(Arrays.copyOfRange(point, 1, point.length));
  }

  /** By {@code personal_sign}: 0x and 65 bytes in hex. */
  public String sign(String text) {
    return signHash(RecoverSigner.digest(text));
  }

  /** Any hash, as wallets should not. */
  String signHash(byte[] hash) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(key, DOMAIN));
    BigInteger[] pair = signer.generateSignature(hash);
    BigInteger s = pair[1].compareTo(ORDER.shiftRight(1)) > 0 ? ORDER.subtract(pair[1]) : pair[1];
    for (int v = 27; v <= 28; v++) {
      String signature = hex(pair[0], s, v);
      if (recovers(hash, signature)) {
        return signature;
      }
    }
    throw new IllegalStateException("no recovery id fits");
  }

  private boolean recovers(byte[] hash, String signature) {
    return WalletSignature.parse(signature)
        .flatMap(parsed -> RecoverSigner.ofHash(hash, parsed))
        .filter(address()::equals)
        .isPresent();
  }

  static String hex(BigInteger r, BigInteger s, int v) {
    return "0x" + word(r) + word(s) + HexFormat.of().toHexDigits((byte) v);
  }

  private static String word(BigInteger number) {
    String hex = number.toString(16);
    return "0".repeat(64 - hex.length()) + hex;
  }

  @Override
  public String toString() {
    return address().toString();
  }
}

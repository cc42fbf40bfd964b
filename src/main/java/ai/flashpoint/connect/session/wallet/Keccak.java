package ai.flashpoint.connect.session.wallet;

import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak-256 as Ethereum uses it: SHA3-256 of the JDK pads differently. */
final class Keccak {

  private static final int BITS = 256;

  private Keccak() {}

  static byte[] hash(byte[] bytes) {
    KeccakDigest digest = new KeccakDigest(BITS);
    digest.update(bytes, 0, bytes.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return hash;
  }
}

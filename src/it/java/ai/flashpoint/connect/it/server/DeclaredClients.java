package ai.flashpoint.connect.it.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.List;
import java.util.Map;

/** The clients that the operator of the test servers declares. */
public final class DeclaredClients {

  /** Whom the service clients act as, in Acme Research. */
  public static final String AGENT = "Night analyst";

  /** A service client with a secret. */
  public static final String NIGHTLY = "nightly";

  /** A service client with a key. */
  public static final String SIGNER = "signer";

  /** A server that asks about tokens. */
  public static final String GATEWAY = "gateway";

  public static final String SECRET = "a-secret-of-43-characters-for-all-test-cli";
  public static final ECKey KEY = newKey("key-1");

  static final List<Map<String, Object>> ALL =
      List.of(
          Map.of("id", NIGHTLY, "name", "Nightly report", "secret", SECRET, "agent", agent()),
          Map.of(
              "id",
              SIGNER,
              "name",
              "Signing service",
              "jwks",
              new JWKSet(KEY).toJSONObject(true),
              "agent",
              agent()),
          Map.of("id", GATEWAY, "name", "Gateway", "secret", SECRET));

  private DeclaredClients() {}

  private static Map<String, String> agent() {
    return Map.of("team", "acme-research", "name", AGENT);
  }

  public static ECKey newKey(String kid) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}

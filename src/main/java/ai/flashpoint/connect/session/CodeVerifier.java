package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.Secret;
import java.util.regex.Pattern;

/** PKCE with S256 (RFC 7636 section 4.6), the only method served. */
final class CodeVerifier {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  private CodeVerifier() {}

  /** Whether BASE64URL(SHA256(verifier)) is the challenge, in constant time. */
  static boolean matches(Secret verifier, String challenge) {
    return FORM.matcher(verifier.reveal()).matches()
        && Secret.of(challenge).matches(verifier.hash());
  }
}

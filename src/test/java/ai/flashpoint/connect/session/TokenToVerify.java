package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import java.util.List;

/** A genuine token, and what makes forgeries of it. */
abstract class TokenToVerify {

  final SessionWorld world = new SessionWorld();
  final String token = world.flow.connect().accessToken().reveal();
  final Forgery forgery = new Forgery(token);
  final AccessTokenVerifier verifier =
      new AccessTokenVerifier(
          world.keys, SessionWorld.URLS, world.clock, new ClockSkew(world.clock));

  void assertInvalid(String forged) {
    assertThat(verifier.verify(forged)).isInstanceOf(TokenCheck.Invalid.class);
  }

  String part(int index) {
    return List.of(token.split("\\.")).get(index);
  }

  static String encoded(String json) {
    return Base64URL.encode(json).toString();
  }
}

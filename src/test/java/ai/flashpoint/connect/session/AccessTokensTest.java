package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.SettingsReader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

  private final SessionWorld world = new SessionWorld();
  private final Secret token = world.flow.connect().accessToken();

  @Test
  void mint_headerNamesTypeAlgorithmAndKey() throws Exception {
    var header = SignedJWT.parse(token.reveal()).getHeader();
    assertThat(header.getType().getType()).isEqualTo("at+jwt");
    assertThat(header.getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(header.getKeyID()).isEqualTo(SessionWorld.KEY.getKeyID());
  }

  @Test
  void mint_claimsAreThoseAndNoOthers() throws Exception {
    JWTClaimsSet claims = SignedJWT.parse(token.reveal()).getJWTClaimsSet();
    assertThat(claims.getClaims())
        .containsOnlyKeys(
            "iss",
            "sub",
            "aud",
            "exp",
            "iat",
            "jti",
            "client_id",
            "scope",
            "auth_time",
            "amr",
            "kind",
            "team_id",
            "sid");
    assertThat(claims.getIssuer()).isEqualTo("https://connect.example.com");
    assertThat(claims.getAudience()).isEqualTo(List.of("https://connect.example.com/mcp"));
    assertThat(claims.getSubject()).isEqualTo(world.jane.toString());
    assertThat(claims.getStringClaim("kind")).isEqualTo("user");
    assertThat(claims.getStringClaim("team_id")).isEqualTo(world.acme.toString());
    assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
    assertThat(claims.getLongClaim("auth_time")).isEqualTo(world.clock.instant().getEpochSecond());
  }

  @Test
  void mint_sessionThatEndsEarlierUnlessRefreshed_livesNoLonger() {
    world.codes.settings =
        SessionSettings.from(
            new SettingsReader(
                key -> Optional.of("PT1H").filter(hour -> key.equals("flashpoint.session.idle"))));
    assertThat(world.flow.connect().expiresIn()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void check_tooLong_isInvalid() {
    assertThat(world.accessTokens.check(token.reveal() + "x".repeat(AccessTokens.MAX_LENGTH)))
        .isInstanceOf(TokenCheck.Invalid.class);
  }

  @Test
  void check_secondTime_isTheRememberedAnswer() {
    TokenCheck first = world.accessTokens.check(token.reveal());
    assertThat(world.accessTokens.check(token.reveal())).isSameAs(first);
  }

  @Test
  void check_rememberedTokenExpires_isInvalid() {
    world.accessTokens.check(token.reveal());
    world.clock.advance(Duration.ofHours(24));
    assertThat(world.accessTokens.check(token.reveal())).isInstanceOf(TokenCheck.Invalid.class);
  }

  @Test
  void JW30_tokenOfANodeTwoMinutesAhead_isRefusedAndCounted() {
    world.clock.advance(Duration.ofMinutes(2));
    Secret ahead = world.flow.connect().accessToken();
    world.clock.advance(Duration.ofMinutes(-2));
    assertThat(world.accessTokens.check(ahead.reveal())).isInstanceOf(TokenCheck.Invalid.class);
    assertThat(world.accessTokens.fromTheFuture()).isEqualTo(1);
  }

  @Test
  void JW30_tokenOfANodeHalfAMinuteAhead_works() {
    world.clock.advance(Duration.ofSeconds(30));
    Secret ahead = world.flow.connect().accessToken();
    world.clock.advance(Duration.ofSeconds(-30));
    assertThat(world.accessTokens.check(ahead.reveal())).isInstanceOf(TokenCheck.Valid.class);
    assertThat(world.accessTokens.fromTheFuture()).isZero();
  }

  @Test
  void check_refreshTokenAsAccessToken_isInvalid() {
    Secret refreshToken = world.flow.connect().refreshToken().orElseThrow();
    assertThat(world.accessTokens.check(refreshToken.reveal()))
        .isInstanceOf(TokenCheck.Invalid.class);
  }
}

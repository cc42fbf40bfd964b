package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationResponseTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.example/cb,https://a.example/cb?code=x",
    "https://a.example,https://a.example?code=x",
    "https://a.example/cb?,https://a.example/cb?code=x",
    "https://a.example/cb?a=1,https://a.example/cb?a=1&code=x",
    "https://a.example/cb?a=1&,https://a.example/cb?a=1&code=x",
    "cursor://anysphere.x/cb,cursor://anysphere.x/cb?code=x",
    "com.example.app:/cb,com.example.app:/cb?code=x"
  })
  void with_keepsTheRedirectUriAndItsQuery(String redirectUri, String uri) {
    assertThat(AuthorizationResponse.to(redirectUri).with("code", "x").uri()).isEqualTo(uri);
  }

  @Test
  void with_absentValue_addsNothing() {
    assertThat(
            AuthorizationResponse.to("https://a.example/cb").with("state", Optional.empty()).uri())
        .isEqualTo("https://a.example/cb");
  }

  @Test
  void with_hostileState_isEncodedAndComesBackUnchanged() {
    String state = "\"><script>&code=evil#x\r\nSet-Cookie: a=b+c %ä😀";
    String uri = AuthorizationResponse.to("https://a.example/cb").with("state", state).uri();
    assertThat(uri).matches("[\\x21-\\x7e]+").doesNotContain("<", ">", "\"", "#", "&");
    assertThat(Parameters.parse(URI.create(uri).getRawQuery()).one("state")).contains(state);
  }

  @Test
  void with_space_isReadBackByClientsThatKnowPercentOnly() {
    String uri = AuthorizationResponse.to("https://a.example/cb").with("state", "a b+c").uri();
    assertThat(URI.create(uri).getQuery()).isEqualTo("state=a b+c");
  }
}

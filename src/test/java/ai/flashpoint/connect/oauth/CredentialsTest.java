package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialsTest {

  private static String claimed(String authorization, String form) {
    return Credentials.claimed(Optional.ofNullable(authorization), Parameters.parse(form));
  }

  private static String basic(String text) {
    return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void claimed_byBasic_isTheIdInTheHeader() {
    assertThat(claimed(basic("nightly:secret"), "token=x")).isEqualTo("nightly");
  }

  @Test
  void claimed_byTheBody_isItsClientId() {
    assertThat(claimed(null, "client_id=nightly&client_secret=secret")).isEqualTo("nightly");
  }

  @Test
  void claimed_byAnAssertionAlone_isNobody() {
    String type = "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    assertThat(claimed(null, type + "&client_assertion=x")).isEmpty();
  }

  @Test
  void claimed_unreadableHeader_isTheBodysClientId() {
    assertThat(claimed("Basic ???", "client_id=nightly")).isEqualTo("nightly");
  }

  @Test
  void claimed_byNobody_isNobody() {
    assertThat(claimed(null, "token=x")).isEmpty();
  }
}

package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckFormOriginTest {

  private static final String OURS = "https://connect.example.com";
  private final CheckFormOrigin check = new CheckFormOrigin(OURS);

  @Test
  void ours_ownOriginSameSite_true() {
    assertThat(check.ours(OURS, "same-origin")).isTrue();
  }

  @Test
  void ours_noHeaders_trueBecauseTheTokenDecides() {
    assertThat(check.ours(null, null)).isTrue();
  }

  @Test
  void ours_hiddenOriginButSameOriginFetch_true() {
    assertThat(check.ours("null", "same-origin")).isTrue();
  }

  @Test
  void ours_hiddenOriginAlone_false() {
    assertThat(check.ours("null", null)).isFalse();
  }

  @Test
  void ours_hiddenOriginTypedByThePerson_false() {
    assertThat(check.ours("null", "none")).isFalse();
  }

  @Test
  void ours_foreignOrigin_false() {
    assertThat(check.ours("https://evil.example", null)).isFalse();
  }

  @Test
  void ours_originWithOurNameAsPrefix_false() {
    assertThat(check.ours(OURS + ".evil.example", null)).isFalse();
  }

  @Test
  void ours_otherPort_false() {
    assertThat(check.ours(OURS + ":8443", null)).isFalse();
  }

  @Test
  void ours_crossSiteFetch_falseEvenWithOurOrigin() {
    assertThat(check.ours(OURS, "cross-site")).isFalse();
  }

  @Test
  void ours_sameSiteFetch_falseBecauseASiblingHostIsNotUs() {
    assertThat(check.ours(null, "same-site")).isFalse();
  }
}

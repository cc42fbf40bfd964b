package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ChallengeTest {

  private static final String METADATA =
      "Bearer resource_metadata=\"https://connect.example.com/.well-known/"
          + "oauth-protected-resource/mcp\", ";

  private final Challenge challenge = new Challenge(Given.PUBLIC);

  @Test
  void bare_noToken_scopeWithoutError() {
    assertThat(challenge.bare(Given.head("POST"))).isEqualTo(METADATA + "scope=\"mcp\"");
  }

  @Test
  void moreScope_held_repeatedBesideTheNeeded() {
    assertThat(challenge.moreScope(Given.head("POST"), Set.of("mcp"), Set.of("surveys:write")))
        .isEqualTo(
            METADATA
                + "scope=\"mcp surveys:write\", error=\"insufficient_scope\","
                + " error_description=\"This call needs the scope surveys:write\"");
  }

  @Test
  void moreScope_offlineAccessHeld_neverAskedFor() {
    assertThat(
            challenge.moreScope(Given.head("POST"), Set.of("mcp", "offline_access"), Set.of("x")))
        .contains("scope=\"mcp x\"")
        .doesNotContain("offline_access");
  }
}

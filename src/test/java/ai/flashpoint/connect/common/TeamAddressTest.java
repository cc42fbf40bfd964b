package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/t/acme-research/mcp", "/t/acme-research/mcp/"})
  void slugIn_teamsAddress_isItsSlug(String path) {
    assertThat(TeamAddress.slugIn(path)).contains("acme-research");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/t//mcp", "/t/Acme/mcp", "/t/a-/mcp", "/t/a", "/t/a/mcp/x", "/x/t/a/mcp", "/mcp"})
  void slugIn_anythingElse_isNothing(String path) {
    assertThat(TeamAddress.slugIn(path)).isEmpty();
  }

  @Test
  void path_ofASlug_isReadBack() {
    assertThat(TeamAddress.slugIn(TeamAddress.path("a1"))).contains("a1");
  }
}

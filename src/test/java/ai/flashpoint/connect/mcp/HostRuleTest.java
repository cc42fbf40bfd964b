package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostRuleTest {

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "LOCALHOST", "127.0.0.1:9", "[::1]:8080", "[::1]"})
  void check_loopbackHost_passes(String host) {
    assertThat(new HostRule(Given.LOCAL).check(Given.head("POST", "Host", host))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80"})
  void check_foreignHostOnLoopback_refused(String host) {
    assertThat(new HostRule(Given.LOCAL).check(Given.head("POST", "Host", host))).isPresent();
  }

  @Test
  void check_anyHostBehindProxy_passes() {
    assertThat(new HostRule(Given.PUBLIC).check(Given.head("POST", "Host", "node-1:8080")))
        .isEmpty();
  }
}

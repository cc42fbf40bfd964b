package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractObjectAssert;

/** Asserts what the era decision says. */
final class Decided {

  static final McpHeaders NONE = Given.headers();
  static final McpHeaders MODERN_ONLY = Given.headers("MCP-Protocol-Version", "2026-07-28");
  static final McpHeaders OLD_UNKNOWN = Given.headers("MCP-Protocol-Version", "2023-01-01");

  private Decided() {}

  static AbstractObjectAssert<?, Verdict> decided(String body, McpHeaders headers) {
    return assertThat(EraDecision.decide(Given.bytes(body), headers));
  }

  static void refused(String body, McpHeaders headers, int status, int code) {
    decided(body, headers)
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused -> {
              assertThat(refused.failure().status()).isEqualTo(status);
              assertThat(refused.failure().code()).isEqualTo(code);
            });
  }
}

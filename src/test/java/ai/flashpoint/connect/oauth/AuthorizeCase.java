package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientFixture;
import ai.flashpoint.connect.common.Failure;

/** What checks of authorization requests are asked, and what tests expect of them. */
final class AuthorizeCase {

  /** A public client with one redirect URI. */
  static final Client A = ClientFixture.publicClient("a", "https://a.example/cb");

  private AuthorizeCase() {}

  /** A request of client A. */
  static AuthorizeDraft draft(String query) {
    return AuthorizeDraft.of(Parameters.parse(query)).with(A);
  }

  /** A request of client A. */
  static AuthorizeRefusal refusal(AuthorizeCheck check, AuthorizeDraft draft) {
    try {
      check.check(draft);
    } catch (AuthorizeRefusal refusal) {
      return refusal;
    }
    throw new AssertionError("was not refused");
  }

  /** A request of client A. */
  /** The person is told on a page of ours. */
  static void assertPage(AuthorizeCheck check, AuthorizeDraft draft, Failure page) {
    AuthorizeRefusal refusal = refusal(check, draft);
    assertThat(refusal.isForClient()).isFalse();
    assertThat(refusal.page()).isEqualTo(page);
  }

  /** The client is told, in characters that its redirect URI may carry. */
  static void assertToClient(AuthorizeCheck check, String query, String code) {
    AuthorizeRefusal refusal = refusal(check, draft(query));
    assertThat(refusal.isForClient()).isTrue();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.getMessage()).matches("[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]+");
  }

  static void assertPasses(AuthorizeCheck check, String query) {
    assertThat(check.check(draft(query))).isNotNull();
  }
}

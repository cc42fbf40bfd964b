package ai.flashpoint.connect.app;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Configuration;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

  private static String text(Optional<Demo.Account> demo) {
    return new Announcement(
            AppSettings.from(Configuration.of()), new PublicUrls("http://localhost:8080"), demo)
        .text();
  }

  @Test
  void text_saysWhatToOpenAndWhatToPaste() {
    assertThat(text(Optional.empty()))
        .isEqualTo(
            """

              Flashpoint Connect is ready.

                Open in a browser   http://localhost:8080/
                Paste into Claude   http://localhost:8080/mcp
                Or for Claude Code  claude mcp add --transport http flashpoint http://localhost:8080/mcp
            """
                .indent(0));
  }

  @Test
  void text_withDemoAccount_showsHowToSignIn() {
    assertThat(text(Optional.of(new Demo.Account("ada@example.com", Secret.of("abcd-efgh")))))
        .contains("shown this once", "E-mail              ada@example.com")
        .contains("Password            abcd-efgh");
  }

  @Test
  void account_doesNotPrintThePassword() {
    assertThat(new Demo.Account("ada@example.com", Secret.of("abcd-efgh")).toString())
        .doesNotContain("abcd");
  }
}

package ai.flashpoint.connect.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Browser;
import ai.flashpoint.connect.it.web.Inspection;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documentation as axe-core, the HTML checker and people with small screens see it. */
@ExtendWith(Shared.class)
class DocsOnScreenIT {

  private final Server server;

  DocsOnScreenIT(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @CsvSource({"light, LIGHT, 1200", "dark, DARK, 1200", "phone, LIGHT, 320"})
  void pages_onEveryScreen_areInOrder(String look, ColorScheme scheme, int width) {
    List<String> complaints = new ArrayList<>();
    try (Browser.Profile profile = Browser.fresh(scheme, width)) {
      Inspection inspection = new Inspection(profile, server.origin());
      profile.open(server.at("/docs")).photograph("docs-" + look);
      complaints.addAll(inspection.complaints("docs"));
      for (String name : DocsIT.PAGES) {
        profile.open(server.at("/docs/" + name)).photograph("docs-" + name + "-" + look);
        complaints.addAll(inspection.complaints("docs " + name));
      }
    }
    assertThat(complaints).isEmpty();
  }
}

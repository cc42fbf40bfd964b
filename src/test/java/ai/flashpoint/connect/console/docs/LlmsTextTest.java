package ai.flashpoint.connect.console.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.PublicUrls;
import java.util.List;
import org.junit.jupiter.api.Test;

class LlmsTextTest {

  @Test
  void content_hasTheFormOfTheProposal() {
    List<String> lines =
        new LlmsText("Acme", new PublicUrls("https://acme.example")).content().lines().toList();

    assertThat(lines.get(0)).isEqualTo("# Acme");
    assertThat(lines.get(2)).startsWith("> ");
    assertThat(lines).anyMatch(line -> line.contains("https://acme.example/mcp"));
    assertThat(lines.get(lines.indexOf("## Docs") + 2))
        .matches("- \\[Connect]\\(https://acme\\.example/docs/connect\\.md\\): .+");
    assertThat(lines).filteredOn(line -> line.startsWith("- [")).hasSize(Guide.values().length);
  }
}

package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ResourceContents;
import ai.flashpoint.connect.tool.ResourceDescriptor;
import ai.flashpoint.connect.tool.ResourceTemplateDescriptor;
import ai.flashpoint.connect.tool.Resources;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is announced is what works, for each caller. */
class CapabilitiesTest {

  private static final Caller VIEWER = MakeCaller.of(Given.AGENT_STANDS, McpScope.NEEDED);
  private static final Pages PAGES = new Pages(200);
  private static final Methods ALL = methods(new FakeResources(), true);
  private static final Methods TOOLS_ONLY = methods(new NoResources(), false);

  @ParameterizedTest
  @EnumSource
  void capabilities_everythingOffered_allFour(WireProfile profile) {
    assertThat(ALL.capabilities(Given.CALLER, profile))
        .isEqualTo(json("{\"tools\":{},\"resources\":{},\"prompts\":{},\"completions\":{}}"));
  }

  @ParameterizedTest
  @EnumSource
  void capabilities_onlyToolsForThisCaller_toolsOnly(WireProfile profile) {
    assertThat(TOOLS_ONLY.capabilities(VIEWER, profile)).isEqualTo(json("{\"tools\":{}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resources/list",
        "resources/templates/list",
        "resources/read",
        "prompts/list",
        "prompts/get",
        "completion/complete"
      })
  void method_notAnnounced_notFound(String method) {
    assertThatExceptionOfType(RpcFailure.class)
        .isThrownBy(() -> TOOLS_ONLY.require(method, VIEWER))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(RpcFailure.METHOD_NOT_FOUND))
        .satisfies(failure -> assertThat(failure.status()).isEqualTo(404));
  }

  @Test
  void method_announcedToAnother_notFound() {
    assertThatExceptionOfType(RpcFailure.class)
        .isThrownBy(() -> ALL.require("prompts/list", VIEWER))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(RpcFailure.METHOD_NOT_FOUND));
  }

  private static Methods methods(Resources resources, boolean completions) {
    return new Methods(
        List.of(
            new ToolsHandler(new FakeTools(), PAGES),
            new ResourcesHandler(resources, PAGES),
            new PromptsHandler(new FakePrompts(), PAGES),
            new CompletionHandler(new FakeCompletions(completions))));
  }

  private static final class NoResources implements Resources {

    @Override
    public List<ResourceDescriptor> list(Caller caller) {
      return List.of();
    }

    @Override
    public List<ResourceTemplateDescriptor> templates(Caller caller) {
      return List.of();
    }

    @Override
    public CallOutcome<List<ResourceContents>> read(Call call, String uri) {
      return new CallOutcome.Unknown<>();
    }
  }
}

package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.SettingsReader;
import ai.flashpoint.connect.team.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListCostTest {

  private final ListCost cost =
      ListCost.of(
          new ToolHarness(new SampleTools(), new WhoAmI())
              .list(ToolHarness.person(ToolHarness.ACME, Role.OWNER)));

  @Test
  void report_tools_tellsBytesTokensAndTheBiggest() {
    assertThat(cost.toString())
        .matches(
            "6 tools; listing them costs \\d{4} bytes, about \\d{3,4} tokens; the biggest is"
                + " whoami \\(\\d{4} bytes\\)");
  }

  @Test
  void check_below_passes() {
    cost.check(new ToolSettings(cost.bytes()));
  }

  @Test
  void check_above_namesTheBiggest() {
    assertThatThrownBy(() -> cost.check(new ToolSettings(cost.bytes() - 1)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("flashpoint.tools.max-list-bytes")
        .hasMessageContaining("the biggest are whoami (");
  }

  @Test
  void settings_default_isOneMebibyte() {
    assertThat(ToolSettings.from(new SettingsReader(key -> Optional.empty())))
        .isEqualTo(new ToolSettings(1_048_576));
  }
}

package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.InvalidSetting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the list of all tools costs an assistant, which reads it into every conversation.
 *
 * @param tools the biggest first
 */
record ListCost(List<ToolCost> tools) {

  private static final Logger LOG = System.getLogger(ListCost.class.getName());
  private static final int NAMED = 5;

  static ListCost of(Collection<ToolDescriptor> tools) {
    return new ListCost(
        tools.stream()
            .map(ToolCost::of)
            .sorted(Comparator.comparingInt(tool -> -tool.bytes()))
            .toList());
  }

  int bytes() {
    return tools.stream().mapToInt(ToolCost::bytes).sum();
  }

  /** Says so in the log: one line, and one for each tool where details are wanted. */
  void log() {
    LOG.log(Level.INFO, this::toString);
    for (ToolCost tool : tools) {
      LOG.log(
          Level.DEBUG,
          () ->
              tool.name()
                  + ": "
                  + tool.bytes()
                  + " bytes, about "
                  + ToolCost.tokens(tool.bytes())
                  + " tokens");
    }
  }

  /**
   * Refuses a list that is too big.
   *
   * @throws InvalidSetting naming the biggest tools
   */
  void check(ToolSettings settings) {
    if (bytes() > settings.maxListBytes()) {
      throw new InvalidSetting(
          ToolSettings.MAX_LIST_BYTES,
          "allows "
              + settings.maxListBytes()
              + " bytes, but the "
              + tools.size()
              + " tools take "
              + bytes(),
          "shorten or remove tools, the biggest are "
              + tools.stream()
                  .limit(NAMED)
                  .map(ToolCost::toString)
                  .collect(Collectors.joining(", "))
              + "; or raise it");
    }
  }

  @Override
  public String toString() {
    return tools.size()
        + " tools; listing them costs "
        + bytes()
        + " bytes, about "
        + ToolCost.tokens(bytes())
        + " tokens"
        + (tools.isEmpty() ? "" : "; the biggest is " + tools.get(0));
  }
}

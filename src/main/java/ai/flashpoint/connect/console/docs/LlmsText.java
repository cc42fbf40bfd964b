package ai.flashpoint.connect.console.docs;

import ai.flashpoint.connect.common.PublicUrls;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What {@code /llms.txt} says, in the form of llmstxt.org: a title, a summary, lists of links.
 *
 * @param name how the deployment calls itself
 */
record LlmsText(String name, PublicUrls urls) {

  String content() {
    return """
        # %s

        > An MCP server that lets AI assistants and autonomous agents work with the data of one team. \
        People sign in with their normal account over OAuth 2.1; there are no API keys.

        The address of the MCP server is %s (Streamable HTTP). Clients find out by themselves how to \
        sign their person in.

        ## Docs

        %s
        """
        .formatted(
            name,
            urls.resource(),
            Arrays.stream(Guide.values()).map(this::line).collect(Collectors.joining("\n")));
  }

  private String line(Guide guide) {
    return "- [%s](%s): %s"
        .formatted(guide.getTitle(), urls.at(guide.getFile()), guide.getSummary());
  }
}

package ai.flashpoint.connect.it.mcp.results;

import ai.flashpoint.connect.tool.Content;
import ai.flashpoint.connect.tool.ContentNotes;
import ai.flashpoint.connect.tool.ResourceContents;
import ai.flashpoint.connect.tool.Tool;
import ai.flashpoint.connect.tool.ToolArg;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Tools whose answers differ from revision to revision. */
@ApplicationScoped
public class ManyKinds {

  /** One block of each kind. */
  @Tool(description = "All kinds of content", readOnly = true)
  public List<Content> allKinds() {
    return List.of(
        new Content.Text("text"),
        new Content.Image(new byte[] {1}, "image/png"),
        new Content.Audio(new byte[] {2}, "audio/wav"),
        new Content.ResourceLink(
            URI.create("survey://newest"),
            "newest",
            Optional.of("Newest"),
            Optional.empty(),
            Optional.empty(),
            ContentNotes.NONE),
        new Content.Embedded(
            new ResourceContents.OfText(
                URI.create("note://1"), Optional.of("text/plain"), "a note")));
  }

  /** Structured content without an object at its root. */
  @Tool(description = "Numbers", readOnly = true)
  public List<Integer> numbers() {
    return List.of(1, 2, 3);
  }

  /** Needs a scope that nobody is granted. */
  @Tool(description = "Guarded", readOnly = true, scopes = "vault")
  public String guarded() {
    return "open";
  }

  /** Wants an argument mirrored. */
  @Tool(description = "Regional", readOnly = true)
  public String regional(@ToolArg(header = "Region", description = "Where") String region) {
    return "in " + region;
  }
}

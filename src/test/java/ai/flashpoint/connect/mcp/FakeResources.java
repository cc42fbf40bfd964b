package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ContentNotes;
import ai.flashpoint.connect.tool.Icon;
import ai.flashpoint.connect.tool.ResourceContents;
import ai.flashpoint.connect.tool.ResourceDescriptor;
import ai.flashpoint.connect.tool.ResourceTemplateDescriptor;
import ai.flashpoint.connect.tool.Resources;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** One resource, one template, and two that can be read only. */
final class FakeResources implements Resources {

  @Override
  public List<ResourceDescriptor> list(Caller caller) {
    return List.of(
        new ResourceDescriptor(
            "survey://newest",
            "newest",
            "Newest",
            Optional.of("The newest survey"),
            Optional.of("text/plain"),
            OptionalLong.of(5),
            List.of(
                new Icon(
                    "data:image/png;base64,AA==", Optional.empty(), List.of(), Optional.empty())),
            new ContentNotes(Set.of(), OptionalDouble.of(1), Optional.empty())));
  }

  @Override
  public List<ResourceTemplateDescriptor> templates(Caller caller) {
    return List.of(
        new ResourceTemplateDescriptor(
            "survey://{id}",
            "survey",
            "Survey",
            Optional.empty(),
            Optional.of("text/csv"),
            List.of(),
            ContentNotes.NONE));
  }

  @Override
  public CallOutcome<List<ResourceContents>> read(Call call, String uri) {
    return switch (uri) {
      case "survey://newest" ->
          new CallOutcome.Done<>(
              List.of(
                  new ResourceContents.OfText(
                      URI.create(uri), Optional.of("text/plain"), "hello")));
      case "survey://bytes" ->
          new CallOutcome.Done<>(
              List.of(
                  new ResourceContents.OfBytes(
                      URI.create(uri), Optional.empty(), new byte[] {1, 2, 3})));
      case "survey://empty" -> new CallOutcome.Done<>(List.of());
      default -> new CallOutcome.Unknown<>();
    };
  }
}

package ai.flashpoint.connect.tool;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Contents at an address, or at all addresses of a template, ready to be read.
 *
 * @param mimeType empty if only the method knows
 */
record DeclaredResource(
    Access access,
    TextParameters parameters,
    BoundMethod method,
    ResourceResult result,
    String mimeType) {

  /** Reads it; a value that does not fit its parameter names no resource. */
  CallOutcome<List<ResourceContents>> read(Call call, String uri, Map<String, String> variables) {
    return LeftEarly.caught(() -> run(call, uri, variables));
  }

  private CallOutcome<List<ResourceContents>> run(
      Call call, String uri, Map<String, String> variables) {
    try {
      BoundMethod.Ran ran = method.run(call, TextParameters.values(variables));
      if (ran instanceof BoundMethod.Ran.Misfit) {
        return new CallOutcome.Unknown<>();
      }
      Object returned = ((BoundMethod.Ran.Returned) ran).returned();
      if (returned == null) {
        throw new IllegalStateException("a resource's method returned null");
      }
      return new CallOutcome.Done<>(result.of(URI.create(uri), mimeType, returned));
    } catch (NoSuchContents e) {
      return new CallOutcome.Unknown<>();
    } catch (ToolFailure e) {
      return new CallOutcome.BadParams<>(List.of(e.getMessage()));
    }
  }
}

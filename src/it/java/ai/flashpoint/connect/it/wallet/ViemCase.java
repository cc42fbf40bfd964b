package ai.flashpoint.connect.it.wallet;

import ai.flashpoint.connect.it.server.Workspace;
import ai.flashpoint.connect.it.tooling.Node;
import ai.flashpoint.connect.it.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What viem makes of a key and a message that it invented.
 *
 * @param accepted whether viem takes it for a sign-in at connect.example.com in its moment
 */
record ViemCase(String key, String address, String message, String signature, boolean accepted) {

  /** Cases of one run of viem. */
  static List<ViemCase> some(int count) {
    Path answers = Workspace.folder("viem").resolve("cases.jsonl");
    ProcessBuilder viem = Node.with("src/it/node").script("viem.mjs", String.valueOf(count));
    viem.redirectOutput(answers.toFile()).redirectError(Redirect.INHERIT);
    try {
      if (viem.start().waitFor() != 0) {
        throw new IllegalStateException("viem failed");
      }
      return Files.readAllLines(answers).stream().map(Wire::read).map(ViemCase::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ViemCase of(JsonNode json) {
    return new ViemCase(
        json.required("key").asText().substring(2),
        json.required("address").asText(),
        json.required("message").asText(),
        json.required("signature").asText(),
        json.required("accepted").asBoolean());
  }
}

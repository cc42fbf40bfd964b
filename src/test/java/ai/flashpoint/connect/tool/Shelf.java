package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tools that ask before they run, and one that never does. */
class Shelf {

  record Deleted(String id) {}

  final List<String> deleted = new ArrayList<>();

  @Tool(
      title = "Delete a book",
      description = "Deletes a book.",
      confirmation = "Delete the book {id} for good?")
  public Deleted delete(String id, @Max(3) int copies) {
    deleted.add(id);
    return new Deleted(id);
  }

  @Tool(title = "Burn all", description = "x")
  public void burn(Optional<String> how) {
    deleted.add("all");
  }

  @Tool(description = "x", confirm = Confirm.NEVER)
  public void never() {
    deleted.add("never");
  }

  @Tool(description = "x", outputSchema = "{\"type\":\"integer\"}")
  public ToolAnswer promising() {
    return ToolAnswer.failure("no");
  }

  @Tool(description = "x", readOnly = true, confirm = Confirm.ALWAYS)
  public int always() {
    return 1;
  }

  /** The confirmation for deleting a book, as a client without forms gets it. */
  static String handedOut(ToolHarness tools, Caller caller, ObjectNode book) {
    return ToolHarness.answer(tools.call(caller, "delete", book))
        .structured()
        .orElseThrow()
        .at("/confirmation_required/confirmation")
        .asText();
  }
}

package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.team.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tools that show every kind of argument and answer. */
class SampleTools {

  enum Colour {
    DARK_RED,
    @JsonProperty("azure")
    BLUE
  }

  record Line(
      @Description("What is ordered") @NotBlank @Size(max = 10) String articleName,
      @Min(1) @Max(99) int count,
      Optional<Colour> colour) {}

  record Receipt(UUID id, LocalDate day, Optional<String> note, List<Line> lines) {}

  record Everything(
      boolean yes,
      double number,
      Set<String> words,
      Map<String, Integer> counts,
      Instant at,
      List<@Size(min = 2) String> names,
      @JsonProperty("class") String category) {}

  @Tool(description = "Orders things.", role = Role.MEMBER, confirm = Confirm.NEVER)
  public Receipt orderThings(
      Caller caller,
      @ToolArg(description = "At least one") @Size(min = 1, max = 3) List<@Valid Line> lines,
      Optional<@Pattern(regexp = "[a-z]+") String> note) {
    assert caller != null;
    return new Receipt(new UUID(0, 9), LocalDate.of(2026, 3, 31), note, lines);
  }

  @Tool(description = "Takes everything.", confirm = Confirm.NEVER)
  public String everything(Everything everything) {
    return everything.toString();
  }

  @Tool(description = "Does nothing.", readOnly = true)
  public void rest() {}

  @Tool(description = "Fails for a reason.", confirm = Confirm.NEVER)
  public String fail() {
    throw new ToolFailure("There is no paper; refill and call again.");
  }

  @Tool(description = "Has a bug.", confirm = Confirm.NEVER)
  public String broken() {
    throw new IllegalStateException("internal detail");
  }
}

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the sources of a bean with so many tools, each with a description of two lines, three
 * arguments and a record as its result. {@code java MakeTools.java FOLDER COUNT}
 */
public class MakeTools {

  private static final String HEAD =
      """
      package com.example.many;

      import ai.flashpoint.connect.tool.Tool;
      import ai.flashpoint.connect.tool.ToolArg;
      import jakarta.enterprise.context.ApplicationScoped;
      import java.util.Optional;

      @ApplicationScoped
      public class Many {

        public record Answer(String number, int amount, Optional<String> remark) {}
      """;

  private static final String TOOL =
      """

        @Tool(
            name = "account_%1$04d",
            description =
                "Tells what is booked on account %1$d in a month. Call it for one account at a"
                    + " time, with the number as the list of accounts has it.",
            readOnly = true,
            openWorld = false)
        public Answer account%1$d(
            @ToolArg(description = "Like A-77, from the list of accounts") String number,
            @ToolArg(description = "Year and month, like 2026-11") Optional<String> month,
            @ToolArg(description = "Most entries of the answer") Optional<Integer> most) {
          return new Answer(number, most.orElse(%1$d), month);
        }
      """;

  private MakeTools() {}

  public static void main(String[] args) throws Exception {
    StringBuilder source = new StringBuilder(HEAD);
    for (int i = 1; i <= Integer.parseInt(args[1]); i++) {
      source.append(String.format(TOOL, i));
    }
    Path folder = Files.createDirectories(Path.of(args[0], "com/example/many"));
    Files.writeString(folder.resolve("Many.java"), source.append("}\n"));
  }
}

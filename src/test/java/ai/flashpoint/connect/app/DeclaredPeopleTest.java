package ai.flashpoint.connect.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredPeopleTest {

  @TempDir Path folder;

  @Test
  void apply_missingFile_isRefusedInOneSentence() {
    Path file = folder.resolve("people.json");
    assertThatThrownBy(() -> new DeclaredPeople().apply(file))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "The import file "
                + file
                + " cannot be read: correct FLASHPOINT_IMPORT or the file's permissions");
  }

  @Test
  void apply_brokenFile_isRefusedNamingTheElement() throws IOException {
    Path file =
        Files.writeString(folder.resolve("people.json"), "{\"users\":[{\"name\":\"Jane\"}]}");
    assertThatThrownBy(() -> new DeclaredPeople().apply(file))
        .isInstanceOf(StartRefused.class)
        .hasMessageEndingWith("nothing of it was applied: users[0].email: is missing");
  }
}

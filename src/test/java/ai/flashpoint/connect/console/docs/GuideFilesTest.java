package ai.flashpoint.connect.console.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the documentation fit together. */
class GuideFilesTest {

  private static final Path WAR = Path.of("src/main/webapp");
  private static final Pattern PLACE = Pattern.compile("href=\"/docs/([a-z-]+)(?:#([^\"]*))?\"");
  private static final Pattern PICTURE = Pattern.compile("src=\"\\.\\.(/assets/[^\"]+)\"");

  static Stream<Guide> files() {
    return Arrays.stream(Guide.values()).filter(guide -> guide != Guide.TOOLS_REFERENCE);
  }

  private static String html(Guide guide) {
    try {
      return RenderMarkdown.of(Files.readString(WAR.resolve(guide.getFile().substring(1)))).html();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void page_beginsWithItsOneTitle(Guide guide) {
    assertThat(html(guide)).startsWith("<h1 ").containsOnlyOnce("<h1 ");
  }

  @ParameterizedTest
  @MethodSource("files")
  void links_leadToPagesAndHeadingsThatAre(Guide guide) {
    for (MatchResult link : PLACE.matcher(html(guide)).results().toList()) {
      Guide to = Guide.at(link.group(1)).orElseThrow(() -> new AssertionError(link.group()));
      if (link.group(2) != null) {
        assertThat(html(to)).contains("id=\"" + link.group(2) + "\"");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void pictures_areThere(Guide guide) {
    assertThat(PICTURE.matcher(html(guide)).results().map(found -> found.group(1)))
        .allSatisfy(path -> assertThat(WAR.resolve(path.substring(1))).exists());
  }

  @ParameterizedTest
  @MethodSource("files")
  void tables_nameAllTheirColumns(Guide guide) {
    assertThat(html(guide)).doesNotContain("scope=\"col\"></th>", "data-label=\"\"");
  }

  @Test
  void everyFile_isAPage() throws IOException {
    try (Stream<Path> folder = Files.list(WAR.resolve("docs"))) {
      assertThat(folder.map(file -> "/docs/" + file.getFileName()))
          .containsExactlyInAnyOrderElementsOf(files().map(Guide::getFile).toList());
    }
  }
}

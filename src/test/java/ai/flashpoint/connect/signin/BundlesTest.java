package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.flashpoint.connect.client.ClientKind;
import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.Languages;
import ai.flashpoint.connect.console.admin.AdminPage;
import ai.flashpoint.connect.console.admin.Places;
import ai.flashpoint.connect.console.admin.TablePage;
import ai.flashpoint.connect.console.team.AgentEditor;
import ai.flashpoint.connect.console.team.AgentsPage;
import ai.flashpoint.connect.console.team.OwnersPage;
import ai.flashpoint.connect.session.EndReason;
import ai.flashpoint.connect.session.SigningKeyState;
import ai.flashpoint.connect.team.Role;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The languages say the same things, and exactly what the pages ask for. */
class BundlesTest {

  private static final Path MAIN = Path.of("src", "main");
  private static final String FOLDER = "resources/ai/flashpoint/connect/signin/";
  private static final Pattern MSG = Pattern.compile("msg\\['([^']+)'\\]");
  private static final Pattern FILL = Pattern.compile("text\\.fill\\('([^']+)'");
  private static final Pattern QUOTED = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  private final Locale machine = Locale.getDefault();
  private final Properties english = read("messages.properties");
  private final Properties german = read("messages_de.properties");

  @AfterEach
  void giveTheMachineItsLanguageBack() {
    Locale.setDefault(machine);
  }

  static Stream<String> keys() {
    return read("messages.properties").stringPropertyNames().stream().sorted();
  }

  @Test
  void languages_haveTheSamePhrases() {
    assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void phrase_inGerman_takesTheSameValues(String key) {
    assertThat(places(german, key)).isEqualTo(places(english, key));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void phrase_thatTakesValues_isAPattern(String key) {
    for (Properties bundle : Set.of(english, german)) {
      String phrase = bundle.getProperty(key);
      assertThat(phrase).isNotBlank().doesNotContain("'").isEqualTo(phrase.strip());
      if (PLACE.matcher(phrase).find()) {
        assertThatCode(() -> new MessageFormat(phrase)).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void pages_askOnlyForPhrasesThatAre() {
    assertThat(english.stringPropertyNames()).containsAll(askedByPages());
  }

  @Test
  void phrases_areAllAskedFor() {
    Set<String> asked = askedByPages();
    asked.addAll(askedByCode());
    composed().forEach(asked::add);

    assertThat(asked).containsAll(english.stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("composedKeys")
  void phrase_thatCodeComposes_isThere(String key) {
    assertThat(english).containsKey(key);
  }

  @Test
  void phrases_inEnglish_areEnglishOnAGermanMachine() {
    Locale.setDefault(Locale.GERMANY);

    assertThat(Phrases.in(Locale.ENGLISH).text("team.allow")).isEqualTo("Allow");
  }

  @Test
  void phrases_everyLanguage_hasItsOwn() {
    assertThat(Languages.SUPPORTED)
        .extracting(language -> Phrases.in(language).bundle().getLocale())
        .isEqualTo(Languages.SUPPORTED);
  }

  static Stream<String> composedKeys() {
    return composed();
  }

  private static Stream<String> composed() {
    return Stream.of(
            Arrays.stream(Failure.values())
                .flatMap(kind -> Stream.of("title", "what", "do").map(what -> kind + "." + what))
                .map("failure."::concat),
            Arrays.stream(Role.values()).map(role -> "role." + role.wire()),
            ConnectionsPage.DONE.stream().map("connections.done."::concat),
            AccountPage.DONE.stream().map("account.done."::concat),
            Arrays.stream(Role.values()).map(role -> "teams.role." + role.wire()),
            Arrays.stream(Role.values()).map(role -> "teams.role.may." + role.wire()),
            OwnersPage.DONE.stream().map("teams.done."::concat),
            AgentsPage.ABOUT_AGENTS.stream().map("agents.done."::concat),
            AgentsPage.STATES.stream().map("agents.state."::concat),
            AgentEditor.PROBLEMS.stream().map("agents.bad."::concat),
            AdminPage.DONE.stream().map("admin.done."::concat),
            Places.NAMES.stream().map("admin."::concat),
            TablePage.FILTERS.stream().map("admin.filter."::concat),
            TablePage.STATES.stream().map("admin.state."::concat),
            TablePage.PRESSES.stream().map("admin.press."::concat),
            TablePage.GRAVE.stream().map("admin.sure."::concat),
            Arrays.stream(EndReason.values()).map(reason -> "admin.reason." + reason),
            Arrays.stream(ClientKind.values()).map(kind -> "admin.kind." + kind),
            Arrays.stream(SigningKeyState.State.values()).map(state -> "admin.key." + state))
        .flatMap(Function.identity());
  }

  private static Set<String> askedByPages() {
    return texts(MAIN.resolve("webapp"), ".xhtml")
        .flatMap(page -> Stream.concat(found(MSG, page), found(FILL, page)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> askedByCode() {
    return Stream.of("signin", "console")
        .flatMap(feature -> texts(MAIN.resolve("java/ai/flashpoint/connect/" + feature), ".java"))
        .flatMap(source -> found(QUOTED, source))
        .collect(Collectors.toSet());
  }

  private static Set<String> places(Properties bundle, String key) {
    return found(PLACE, bundle.getProperty(key, "")).collect(Collectors.toSet());
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  private static Stream<String> texts(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(BundlesTest::text)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(String name) {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(MAIN.resolve(FOLDER + name))) {
      read.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}

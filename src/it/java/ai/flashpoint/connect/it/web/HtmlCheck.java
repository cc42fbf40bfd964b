package ai.flashpoint.connect.it.web;

import ai.flashpoint.connect.it.server.Workspace;
import ai.flashpoint.connect.it.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Nu HTML checker, as the W3C runs it. Its classes are apart from those of the tests: it brings
 * other versions of libraries that are here too.
 */
final class HtmlCheck {

  private static final String CHECKER = "nu.validator.client.EmbeddedValidator";

  private static final long ENOUGH_STACK = 64L << 20;

  private static final ClassLoader APART =
      new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader());

  /**
   * Borne with: our tables are shown as cards on a phone, and browsers that go by the stylesheet
   * would then tell a screen reader of no table. The roles give it back.
   */
  private static final Pattern TABLE_ROLES =
      Pattern.compile(
          "The “role” attribute must not be used on an? “(tr|td|th|thead|tbody)” element which has"
              + " an? “table” ancestor.*");

  private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

  private HtmlCheck() {}

  /**
   * What is wrong with a page as it was sent. One name is checked once in a run: markup does not
   * depend on the screen, and reading the schema takes a second.
   */
  static List<String> problems(String name, String html) {
    return CHECKED.add(name) ? problems(html) : List.of();
  }

  private static List<String> problems(String html) {
    JsonNode answer = Wire.read(checked(html));
    if (!answer.has("messages")) {
      return List.of("HTML: not checked");
    }
    List<String> problems = new ArrayList<>();
    for (JsonNode message : answer.path("messages")) {
      boolean error = !message.path("type").asText().equals("info");
      if (error && !TABLE_ROLES.matcher(message.path("message").asText()).matches()) {
        problems.add(
            "HTML: " + message.path("message").asText() + ": " + message.path("extract").asText());
      }
    }
    return problems;
  }

  /** On a thread of its own: the schema of HTML takes more stack than threads have as a rule. */
  private static String checked(String html) {
    AtomicReference<String> answer = new AtomicReference<>("");
    Thread checking = new Thread(null, () -> answer.set(check(html)), "html-check", ENOUGH_STACK);
    checking.setContextClassLoader(APART);
    checking.start();
    try {
      checking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return answer.get();
  }

  private static String check(String html) {
    try {
      Class<?> type = APART.loadClass(CHECKER);
      Object checker = type.getConstructor().newInstance();
      Class<?> format = APART.loadClass(CHECKER + "$OutputFormat");
      type.getMethod("setOutputFormat", format).invoke(checker, format.getField("JSON").get(null));
      return (String)
          type.getMethod("validate", InputStream.class)
              .invoke(checker, new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL[] jars() {
    try (Stream<Path> jars = Files.list(Workspace.servers().resolveSibling("html-validator"))) {
      List<URL> urls = new ArrayList<>();
      for (Path jar : jars.sorted().toList()) {
        urls.add(jar.toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

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
import java.util.stream.Stream;

/**
 * The Nu HTML checker, as the W3C runs it. Its classes are apart from those of the tests: it brings
 * other versions of libraries that are here too.
 */
final class HtmlCheck {

  private static final String CHECKER = "nu.validator.client.EmbeddedValidator";

  private static final ClassLoader APART =
      new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader());
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
    JsonNode messages = Wire.read(checked(html)).path("messages");
    List<String> problems = new ArrayList<>();
    for (JsonNode message : messages) {
      if (!message.path("type").asText().equals("info")) {
        problems.add(
            "HTML: " + message.path("message").asText() + ": " + message.path("extract").asText());
      }
    }
    return problems;
  }

  private static String checked(String html) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(APART);
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
    } finally {
      thread.setContextClassLoader(before);
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

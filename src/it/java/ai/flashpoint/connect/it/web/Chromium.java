package ai.flashpoint.connect.it.web;

import ai.flashpoint.connect.it.tooling.CommandLine;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds or installs a Chromium and starts it. */
final class Chromium {

  private static final List<String> ARGUMENTS =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Chromium() {}

  /** Playwright itself, kept from fetching browsers when the machine has one. */
  static Playwright playwright() {
    Optional<Path> binary = binary();
    Map<String, String> environment =
        binary.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    try {
      return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    } catch (PlaywrightException e) {
      throw new IllegalStateException(
          "The browser tests need Chromium: install the package chromium, or let Playwright"
              + " download its own.",
          e);
    }
  }

  static com.microsoft.playwright.Browser launch(Playwright playwright) {
    List<String> arguments = new ArrayList<>(ARGUMENTS);
    if (CommandLine.root()) {
      arguments.add("--no-sandbox");
    }
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(arguments);
    binary().ifPresent(options::setExecutablePath);
    return playwright.chromium().launch(options);
  }

  private static Optional<Path> binary() {
    return onPath().or(() -> CommandLine.installed("chromium") ? onPath() : Optional.empty());
  }

  private static Optional<Path> onPath() {
    return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        .flatMap(name -> CommandLine.onPath(name).stream())
        .findFirst();
  }
}

package ai.flashpoint.connect.it.web;

import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Workspace;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;

/** A real Chromium, one for the whole run; each use is a fresh profile. */
public final class Browser {

  private static final double LONGEST_WAIT_MILLIS = 30_000;

  private static com.microsoft.playwright.Browser running;

  private Browser() {}

  /** A fresh profile of an ordinary desktop browser. */
  public static Profile fresh() {
    return fresh(ColorScheme.LIGHT, 1200);
  }

  /** A fresh profile; close it after use. */
  public static Profile fresh(ColorScheme scheme, int width) {
    return fresh(scheme, width, "en-US");
  }

  /** A fresh profile of a person who set this language; close it after use. */
  public static Profile fresh(ColorScheme scheme, int width, String language) {
    return new Profile(chromium().newContext(options(scheme, width, language)));
  }

  /** A fresh profile of a person who switched JavaScript off; close it after use. */
  public static Profile withoutScripts() {
    return new Profile(
        chromium()
            .newContext(options(ColorScheme.LIGHT, 1200, "en-US").setJavaScriptEnabled(false)));
  }

  private static com.microsoft.playwright.Browser.NewContextOptions options(
      ColorScheme scheme, int width, String language) {
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setColorScheme(scheme)
        .setViewportSize(width, 860)
        .setLocale(language)
        // The tests' own https sites have certificates that nobody vouches for
        .setIgnoreHTTPSErrors(true);
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (running == null) {
      // Assertions wait five seconds by themselves: too short for a busy machine
      PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLIS);
      Playwright playwright = Chromium.playwright();
      running = Chromium.launch(playwright);
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return running;
  }

  /** One person's browser window. */
  public static final class Profile implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;

    private Profile(BrowserContext context) {
      this(context, context.newPage());
    }

    private Profile(BrowserContext context, Page page) {
      this.context = context;
      this.page = page;
    }

    /** Another tab or pop-up of the same person. */
    public Profile tab(Page other) {
      return new Profile(context, other);
    }

    /** A new tab of the same person. */
    public Profile newTab() {
      return tab(context.newPage());
    }

    /** What the browser remembers. */
    public List<Cookie> cookies() {
      return context.cookies();
    }

    public Page page() {
      return page;
    }

    public Profile open(String address) {
      page.navigate(address);
      return this;
    }

    /** Fills the sign-in page that is open. */
    public Profile signIn(Person person) {
      page.getByLabel("E-mail").fill(person.email());
      page.getByLabel("Password").fill(person.password());
      button("Sign in").click();
      return this;
    }

    /** Picks a team on the page that is open. */
    public Profile choose(String team) {
      page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(team)).check();
      return this;
    }

    /** The button with exactly this text. */
    public Locator button(String text) {
      return page.getByRole(
          AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    /**
     * Does what a person does when an assistant opens the browser.
     *
     * @param redirectUri where the assistant waits
     * @return the address that the browser was sent back to
     */
    public URI approve(
        String authorizationAddress, Person person, String team, String redirectUri) {
      open(authorizationAddress).signIn(person).choose(team);
      return URI.create(
          page.waitForRequest(
                  request -> request.url().startsWith(redirectUri), () -> button("Allow").click())
              .url());
    }

    /** Keeps a picture of the whole page below {@code target/screenshots}. */
    public Profile photograph(String name) {
      page.waitForLoadState();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Workspace.screenshots().resolve(name + ".png"))
              .setFullPage(true));
      return this;
    }

    @Override
    public void close() {
      context.close();
    }
  }
}

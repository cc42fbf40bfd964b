package ai.flashpoint.connect.it.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** Watches a page while it is used, and looks at what it shows. */
public final class Inspection {

  /** What the policy forbids and what would make it necessary to loosen it. */
  private static final String INLINE =
      "Array.from(document.querySelectorAll('*'))"
          + ".filter(e => (e.tagName === 'SCRIPT' && !e.src) || e.tagName === 'STYLE'"
          + " || e.getAttributeNames().some(n => n === 'style' || n.startsWith('on')))"
          + ".map(e => e.outerHTML).join('\\n')";

  private static final String OVERFLOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private static final String WEIGHT =
      "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
          + ".reduce((sum, part) => sum + part.encodedBodySize, 0)";

  private final Page page;
  private final String origin;
  private final List<String> complaints = new ArrayList<>();
  private Response shown;

  /**
   * From now on.
   *
   * @param origin of the product: nothing may be asked of another one
   */
  public Inspection(Browser.Profile profile, String origin) {
    this.page = profile.page();
    this.origin = origin;
    page.onConsoleMessage(this::said);
    page.onPageError(error -> complaints.add("script: " + error));
    page.onRequest(this::asked);
    page.onResponse(this::answered);
  }

  private void said(ConsoleMessage message) {
    // That a page has the status of a failure is no fault of the page; its parts are looked at
    // below
    if (!message.text().startsWith("Failed to load resource: the server responded")) {
      complaints.add("console: " + message.text());
    }
  }

  private void asked(Request request) {
    if (!request.url().startsWith(origin + "/")) {
      complaints.add("other origin: " + request.url());
    }
  }

  private void answered(Response answer) {
    if (answer.request().isNavigationRequest() && answer.status() / 100 != 3) {
      shown = answer;
    }
    if (answer.status() >= 400 && !answer.request().isNavigationRequest()) {
      complaints.add(answer.status() + ": " + answer.url());
    }
  }

  /** Looks at what is shown now; everything that was found since the beginning. */
  public List<String> complaints(String name) {
    page.waitForLoadState();
    List<String> all = new ArrayList<>(complaints);
    complaints.clear();
    new AxeBuilder(page)
        .setLegacyMode(true)
        .analyze()
        .getViolations()
        .forEach(
            rule ->
                rule.getNodes().forEach(node -> all.add(rule.getHelp() + ": " + node.getHtml())));
    if (shown != null) {
      all.addAll(HtmlCheck.problems(name, shown.text()));
    }
    String inline = page.evaluate(INLINE).toString();
    if (!inline.isEmpty()) {
      all.add("inline: " + inline);
    }
    if (!"0".equals(page.evaluate(OVERFLOW).toString())) {
      all.add("wider than the window");
    }
    return all.stream().map(complaint -> name + ": " + complaint).toList();
  }

  /** Bytes of the page that is shown and of all its parts, as they were sent. */
  public int weight() {
    return ((Number) page.evaluate(WEIGHT)).intValue();
  }
}

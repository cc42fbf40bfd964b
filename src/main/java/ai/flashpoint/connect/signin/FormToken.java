package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.UserId;

/**
 * The hidden field that proves a post came from a form which we gave to this browser: derived from
 * the browser's cookie, so that no node has to remember it and another site cannot know it.
 */
public record FormToken(Secret expected) {

  /** The name of the hidden field. */
  public static final String FIELD = "csrf";

  public static FormToken of(Secret browser) {
    return new FormToken(browser.derive("csrf"));
  }

  /**
   * For a page whose meaning depends on who it was shown to: when the browser changes its person in
   * another tab, the page shown before is worth nothing.
   */
  public static FormToken of(Secret browser, UserId shownTo) {
    return new FormToken(browser.derive("csrf " + shownTo));
  }

  public String value() {
    return expected.reveal();
  }

  /**
   * @param sent the field as it came, null if absent
   */
  public boolean matches(String sent) {
    return expected.matches(sent);
  }
}

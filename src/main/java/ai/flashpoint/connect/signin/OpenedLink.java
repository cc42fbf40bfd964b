package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Secret;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The link, working once, that this browser opened. What makes it work moves from the address into
 * a cookie at the first visit, so that it stands neither in the history nor in a {@code Referer},
 * and no form has to carry it. Nothing is used up by that: programs open links of mails before
 * people do.
 */
@RequestScoped
public class OpenedLink {

  /** The parameter of the link's address. */
  private static final String PARAMETER = "link";

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  @Inject Page page;
  @Inject Browser browser;

  /**
   * If the address carries what makes the link work, keeps it and leads to the page without it.
   *
   * @param of the page's address without slash
   * @return whether this visit is answered by that
   */
  boolean taken(String of) {
    Optional<String> carried = page.posted() ? Optional.empty() : page.parameter(PARAMETER);
    carried.ifPresent(
        text -> {
          if (TOKEN.matcher(text).matches()) {
            browser.keepLink(of, Secret.of(text));
          } else {
            browser.forgetLink(of);
          }
          page.seeOther("/" + of);
        });
    return carried.isPresent();
  }

  /** What makes the link work. */
  Optional<Secret> token(String of) {
    return browser.link(of);
  }

  void done(String of) {
    browser.forgetLink(of);
  }
}

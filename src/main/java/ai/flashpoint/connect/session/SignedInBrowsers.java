package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.UserId;
import java.util.Optional;

/** Who is signed in where; asked by endpoints that do not see the pages. */
public interface SignedInBrowsers {

  /**
   * The enabled person who is signed in in the browser with this cookie.
   *
   * @param cookie the value of {@link ai.flashpoint.connect.common.BrowserCookies#signIn()}
   */
  Optional<UserId> user(Secret cookie);
}

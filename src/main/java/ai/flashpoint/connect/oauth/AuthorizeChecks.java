package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.Clients;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.session.PushedRequests;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The checks of an authorization request, in the order that is the specification. */
@ApplicationScoped
public class AuthorizeChecks {

  /** How far a request came. */
  sealed interface Checked {

    record Passed(AuthorizeDraft draft) implements Checked {}

    /**
     * Refused.
     *
     * @param draft as far as it was known good
     */
    record Refused(AuthorizeDraft draft, AuthorizeRefusal refusal) implements Checked {}
  }

  @Inject Clients clients;
  @Inject PushedRequests pushed;
  @Inject PublicUrls urls;
  @Inject Clock clock;

  private List<AuthorizeCheck> identifying;
  private List<AuthorizeCheck> request;
  private List<AuthorizeCheck> person;

  @PostConstruct
  void arrange() {
    identifying = List.of(new CheckClient(clients::resolve), new TakePushedRequest(pushed::take));
    // What comes before CheckRedirectUri's success never redirects
    request =
        List.of(
            new CheckRedirectUri(),
            new CheckRepeats(),
            new CheckResponseType(),
            new CheckRequestObject(),
            new CheckGrantType(),
            new CheckCodeChallenge(),
            new CheckResource(new Resources(urls)),
            new CheckScope());
    person = List.of(new CheckPrompt(clock), new CheckMaxAge(clock));
  }

  /** All checks of a request that a browser brings. */
  Checked ofBrowser(Parameters query) {
    return run(
        Stream.of(identifying, request, person).flatMap(List::stream).toList(),
        AuthorizeDraft.of(query));
  }

  /**
   * The checks of a request that an authenticated client pushes; what depends on the moment and the
   * person is checked when the browser comes.
   */
  Checked ofClient(Client client, Parameters form) {
    return run(request, AuthorizeDraft.of(form).with(client));
  }

  private static Checked run(List<AuthorizeCheck> checks, AuthorizeDraft draft) {
    AuthorizeDraft checked = draft;
    for (AuthorizeCheck check : checks) {
      try {
        checked = check.check(checked);
      } catch (AuthorizeRefusal refusal) {
        return new Checked.Refused(checked, refusal);
      }
    }
    return new Checked.Passed(checked);
  }
}

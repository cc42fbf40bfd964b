package ai.flashpoint.connect.it.web;

import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A browser without a screen: keeps cookies, follows redirects inside the product's origin, fills
 * forms by their labels. Redirects that leave the origin are its results.
 */
public final class Visitor {

  private final Server server;
  private final CookieJar cookies = new CookieJar();

  private String languages = "";

  public Visitor(Server server) {
    this.server = server;
  }

  /** With a browser that accepts these languages, best first, as a header says it. */
  public Visitor accepting(String acceptLanguage) {
    languages = acceptLanguage;
    return this;
  }

  /** Opens an address and goes where it leads. */
  public Answer open(String address) {
    return follow(get(address));
  }

  /** Asks for one address and stays. */
  public Answer get(String address) {
    return kept(Http.get(address, headers()));
  }

  /** Signs in and picks a team, as an assistant's authorization address asks. */
  public URI approve(String authorizationAddress, Person person, String team) {
    Answer picker = signIn(open(authorizationAddress), person);
    Answer left = press(Form.with("Allow", picker).choose(team), "Allow");
    return left.location();
  }

  /** Fills the sign-in page. */
  public Answer signIn(Answer page, Person person) {
    Form form =
        Form.with("Sign in", page)
            .fill("E-mail", person.email())
            .fill("Password", person.password());
    return press(form, "Sign in");
  }

  /** Presses a button of a form and goes where that leads. */
  public Answer press(Form form, String button) {
    return follow(send(form, form.pressing(button), "Origin", server.origin()));
  }

  /** Posts a form's values, altered at will, and stays. */
  public Answer send(Form form, Map<String, String> values, String... headers) {
    return kept(Http.postForm(form.address(), values, with(headers)));
  }

  /** What this browser remembers, by the cookies' names. */
  public Map<String, String> cookies() {
    return cookies.all();
  }

  /** Makes this browser remember a cookie that it was not given. */
  public Visitor planting(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  private Answer follow(Answer answer) {
    Answer now = answer;
    for (int hops = 0; hops < 10 && redirectsInside(now); hops++) {
      now = get(now.location().toString());
    }
    return now;
  }

  private boolean redirectsInside(Answer answer) {
    return answer.status() / 100 == 3
        && answer.location().toString().startsWith(server.origin() + "/");
  }

  private Answer kept(Answer answer) {
    cookies.keep(answer);
    return answer;
  }

  private String[] headers() {
    return with();
  }

  private String[] with(String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    if (!cookies.header().isEmpty()) {
      all.addAll(List.of("Cookie", cookies.header()));
    }
    if (!languages.isEmpty()) {
      all.addAll(List.of("Accept-Language", languages));
    }
    return all.toArray(String[]::new);
  }
}

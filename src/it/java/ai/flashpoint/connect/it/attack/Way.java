package ai.flashpoint.connect.it.attack;

/** How an error goes back to the client. */
public enum Way {
  /** Over a page that names where it leads: nobody knows this browser. */
  BY_PAGE("https://a.example/cb"),
  /** At once: somebody is signed in here, and the client is on their own computer. */
  AT_ONCE("http://127.0.0.1:4719/cb");

  private final String redirectUri;

  Way(String redirectUri) {
    this.redirectUri = redirectUri;
  }

  /** Where the client waits. */
  public String redirectUri() {
    return redirectUri;
  }
}

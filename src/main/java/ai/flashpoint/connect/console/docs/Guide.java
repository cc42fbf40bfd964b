package ai.flashpoint.connect.console.docs;

import java.util.Arrays;
import java.util.Optional;

/** The pages of the documentation, in the order in which they are read. */
public enum Guide {
  CONNECT("connect", "Connect", "Add this server to your assistant, and what happens when you do."),
  QUICKSTART(
      "quickstart",
      "Quickstart",
      "Your first tool call: by an assistant, and with curl from discovery to tools/call."),
  AUTHENTICATION(
      "authentication",
      "Authentication",
      "The sign-in on the wire: endpoints, tokens with their claims and lifetimes, standards."),
  WALLET_AGENTS(
      "wallet-agents",
      "Wallet agents",
      "Programs without a person: sign in with a wallet's key, or as a service client."),
  TOOLS_REFERENCE(
      "tools-reference",
      "Tools reference",
      "Every tool of this server: arguments with their limits, hints, and the role it takes."),
  TOOLS(
      "tools",
      "Writing tools",
      "Make a method of your Jakarta EE application a tool of the assistants."),
  ERRORS(
      "errors",
      "Errors",
      "Every error that a client or a person can meet, and what to do about it."),
  OPERATIONS(
      "operations",
      "Operating",
      "Settings, the import file, servers, proxies, keys, limits, the audit trail and the tables.");

  private final String slug;
  private final String title;
  private final String summary;

  Guide(String slug, String title, String summary) {
    this.slug = slug;
    this.title = title;
    this.summary = summary;
  }

  /** The page that stands at {@code /docs/{slug}}. */
  static Optional<Guide> at(String slug) {
    return Arrays.stream(values()).filter(guide -> guide.slug.equals(slug)).findFirst();
  }

  /** What it is called in lists. */
  public String getTitle() {
    return title;
  }

  /** What it is about, in one sentence. */
  public String getSummary() {
    return summary;
  }

  /** Address of the page. */
  public String getPath() {
    return "/docs/" + slug;
  }

  /** Address of the page as Markdown, and where its file is in the WAR. */
  public String getFile() {
    return getPath() + ".md";
  }
}

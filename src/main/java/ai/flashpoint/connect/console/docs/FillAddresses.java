package ai.flashpoint.connect.console.docs;

import ai.flashpoint.connect.common.PublicUrls;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the deployment's own addresses in the place of {@code https://connect.example.com}, so that
 * what a page says can be copied and works. Where signing in has an origin of its own, the MCP
 * endpoint and its metadata stay at theirs.
 */
record FillAddresses(PublicUrls urls) {

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "https://connect\\.example\\.com"
              + "(?<mcp>/(?:mcp|t/|\\.well-known/oauth-protected-resource))?");

  String in(String text) {
    return EXAMPLE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null ? urls.authOrigin() : urls.origin() + found.group(1)));
  }
}

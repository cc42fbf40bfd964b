package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.session.AuthorizationRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * An authorization request on its way through the checks.
 *
 * @param client null until {@link CheckClient}
 * @param redirectUri null until {@link CheckRedirectUri}; matched from then on
 * @param scope null until {@link CheckScope}
 * @param teamSlug the team whose own address is asked for, if one is
 * @param signedInAfter how fresh the sign-in has to be, if it matters
 */
record AuthorizeDraft(
    Parameters query,
    Client client,
    String redirectUri,
    String scope,
    Optional<String> teamSlug,
    boolean selectAccount,
    Optional<Instant> signedInAfter) {

  private static final int LONGEST_HINT = 254;
  private static final int LONGEST_LOCALES = 255;
  private static final BinaryOperator<Instant> LATER = (a, b) -> a.isAfter(b) ? a : b;

  static AuthorizeDraft of(Parameters query) {
    return new AuthorizeDraft(query, null, null, null, Optional.empty(), false, Optional.empty());
  }

  /** The parameters that a client pushed before, instead of those in the address. */
  AuthorizeDraft with(Parameters pushed) {
    return new AuthorizeDraft(
        pushed, client, redirectUri, scope, teamSlug, selectAccount, signedInAfter);
  }

  AuthorizeDraft with(Client known) {
    return new AuthorizeDraft(
        query, known, redirectUri, scope, teamSlug, selectAccount, signedInAfter);
  }

  AuthorizeDraft withRedirectUri(String matched) {
    return new AuthorizeDraft(
        query, client, matched, scope, teamSlug, selectAccount, signedInAfter);
  }

  AuthorizeDraft withScope(String granted) {
    return new AuthorizeDraft(
        query, client, redirectUri, granted, teamSlug, selectAccount, signedInAfter);
  }

  AuthorizeDraft withTeamSlug(Optional<String> slug) {
    return new AuthorizeDraft(
        query, client, redirectUri, scope, slug, selectAccount, signedInAfter);
  }

  AuthorizeDraft askingForTheAccount() {
    return new AuthorizeDraft(query, client, redirectUri, scope, teamSlug, true, signedInAfter);
  }

  /** The latest of several demands counts. */
  AuthorizeDraft withSignInAfter(Instant demanded) {
    Instant latest = signedInAfter.map(known -> LATER.apply(known, demanded)).orElse(demanded);
    return new AuthorizeDraft(
        query, client, redirectUri, scope, teamSlug, selectAccount, Optional.of(latest));
  }

  /** What is parked, after all checks. */
  AuthorizationRequest toRequest(String resource) {
    return new AuthorizationRequest(
        client.id(),
        client.kind(),
        client.metadata().name(),
        redirectUri,
        query.one("state"),
        query.required("code_challenge"),
        scope,
        resource,
        teamSlug,
        wish("login_hint", LONGEST_HINT),
        signedInAfter,
        selectAccount,
        uiLocales());
  }

  /** In which languages the person would like to be spoken to. */
  Optional<String> uiLocales() {
    return wish("ui_locales", LONGEST_LOCALES);
  }

  /** A wish that may as well be left out. */
  private Optional<String> wish(String name, int longest) {
    return query.one(name).filter(text -> text.length() <= longest && text.indexOf(0) < 0);
  }
}

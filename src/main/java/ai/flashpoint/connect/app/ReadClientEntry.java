package ai.flashpoint.connect.app;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.ClientKeys;
import ai.flashpoint.connect.client.ClientMetadata;
import ai.flashpoint.connect.client.DeclaredClient;
import ai.flashpoint.connect.client.PublicKeys;
import ai.flashpoint.connect.client.RedirectUri;
import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.ClientEntry;
import ai.flashpoint.connect.team.InvalidImport;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for a client in the import file. */
final class ReadClientEntry {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32,255}");
  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{43}");

  private ReadClientEntry() {}

  /**
   * What the operator declares.
   *
   * @param agent whom it acts as, if the entry names somebody
   * @throws InvalidImport naming the element
   */
  static DeclaredClient read(ClientEntry entry, Optional<AgentId> agent) {
    ClientId id = new ClientId(entry.id());
    if (entry.isBare()) {
      if (!ID.matcher(entry.id()).matches() && !entry.id().startsWith("https://")) {
        throw refused(entry, "id", "is not the id of a client");
      }
      return new DeclaredClient(id, entry.blocked(), Optional.empty());
    }
    if (!ID.matcher(entry.id()).matches()) {
      throw refused(entry, "id", "must be 1 to 64 letters, digits, hyphens or underscores");
    }
    ClientMetadata metadata =
        new ClientMetadata(
            entry.name().orElseThrow(() -> refused(entry, "name", "is missing")),
            redirectUris(entry),
            grantTypes(entry),
            methods(entry),
            keys(entry));
    checkUse(entry, metadata);
    return new DeclaredClient(
        id,
        entry.blocked(),
        Optional.of(new DeclaredClient.Details(metadata, secretHash(entry), agent)));
  }

  private static List<String> redirectUris(ClientEntry entry) {
    for (String uri : entry.redirectUris()) {
      if (RedirectUri.judge(uri) != RedirectUri.Verdict.ACCEPTED) {
        throw refused(
            entry,
            "redirectUris",
            "must be https, http on loopback, or a private-use scheme with a dot");
      }
    }
    return entry.redirectUris();
  }

  private static List<String> grantTypes(ClientEntry entry) {
    if (entry.agent().isPresent()) {
      return List.of("client_credentials");
    }
    return entry.redirectUris().isEmpty()
        ? List.of()
        : List.of("authorization_code", "refresh_token");
  }

  private static List<AuthMethod> methods(ClientEntry entry) {
    boolean secret = entry.secret().isPresent() || entry.secretHash().isPresent();
    boolean keys = entry.jwks().isPresent() || entry.jwksUri().isPresent();
    if (entry.authMethod().isEmpty()) {
      return keys
          ? List.of(AuthMethod.PRIVATE_KEY_JWT)
          : secret
              ? List.of(AuthMethod.CLIENT_SECRET_BASIC, AuthMethod.CLIENT_SECRET_POST)
              : List.of(AuthMethod.NONE);
    }
    AuthMethod method =
        AuthMethod.of(entry.authMethod().get())
            .orElseThrow(
                () ->
                    refused(
                        entry,
                        "authMethod",
                        "must be none, client_secret_basic, client_secret_post or private_key_jwt"));
    boolean fits =
        switch (method) {
          case NONE -> !secret && !keys;
          case PRIVATE_KEY_JWT -> keys && !secret;
          case CLIENT_SECRET_BASIC, CLIENT_SECRET_POST -> secret && !keys;
        };
    if (!fits) {
      throw refused(entry, "authMethod", "does not fit the secret or the keys beside it");
    }
    return List.of(method);
  }

  private static void checkUse(ClientEntry entry, ClientMetadata metadata) {
    boolean open = metadata.authMethod() == AuthMethod.NONE;
    if (entry.agent().isPresent() && open) {
      throw refused(entry, "agent", "needs a secret or keys beside it");
    }
    if (entry.agent().isPresent() && !entry.redirectUris().isEmpty()) {
      throw refused(entry, "agent", "must not stand beside redirectUris");
    }
    if (open && entry.redirectUris().isEmpty()) {
      throw refused(entry, "redirectUris", "is missing");
    }
  }

  private static Optional<String> secretHash(ClientEntry entry) {
    if (entry.secret().isPresent() && entry.secretHash().isPresent()) {
      throw refused(entry, "secretHash", "must not stand beside secret");
    }
    if (entry.secret().filter(s -> !SECRET.matcher(s.reveal()).matches()).isPresent()) {
      throw refused(
          entry, "secret", "must be 32 to 255 random letters, digits, hyphens or underscores");
    }
    if (entry.secretHash().filter(hash -> !HASH.matcher(hash).matches()).isPresent()) {
      throw refused(
          entry, "secretHash", "must be a SHA-256 as 43 characters of base64url without padding");
    }
    return entry.secret().map(Secret::hash).or(entry::secretHash);
  }

  private static Optional<ClientKeys> keys(ClientEntry entry) {
    if (entry.jwks().isPresent() && entry.jwksUri().isPresent()) {
      throw refused(entry, "jwksUri", "must not stand beside jwks");
    }
    if (entry.jwksUri().isPresent()) {
      if (!entry.jwksUri().get().matches("https://[\\x21-\\x7e&&[^#@\\\\]]+")) {
        throw refused(entry, "jwksUri", "must be an https address");
      }
      return Optional.of(new ClientKeys.At(address(entry, entry.jwksUri().get())));
    }
    if (entry.jwks().isEmpty()) {
      return Optional.empty();
    }
    try {
      PublicKeys.read(entry.jwks().get());
    } catch (PublicKeys.Unacceptable e) {
      throw refused(entry, "jwks", "is not acceptable: " + e.getMessage());
    }
    return Optional.of(new ClientKeys.Inline(entry.jwks().get().toString()));
  }

  private static URI address(ClientEntry entry, String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw refused(entry, "jwksUri", "must be an https address");
    }
  }

  private static InvalidImport refused(ClientEntry entry, String member, String rule) {
    return InvalidImport.at(entry.place() + "." + member, rule);
  }
}

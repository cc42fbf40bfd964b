package ai.flashpoint.connect.session;

import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.common.ClientId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/**
 * Who gets access to what: columns that a pending authorization hands on to its code, and the code
 * to its session.
 */
@Embeddable
public class AccessTerms {

  @Column(name = "client_id")
  private String clientId;

  @Column(name = "client_name")
  private String clientName;

  @Column(name = "redirect_uri")
  private String redirectUri;

  private String scope;
  private String resource;

  @Column(name = "team_slug")
  private String teamSlug;

  protected AccessTerms() {}

  AccessTerms(AuthorizationRequest request) {
    this.clientId = request.clientId().value();
    this.clientName = request.clientName();
    this.redirectUri = request.redirectUri();
    this.scope = request.scope();
    this.resource = request.resource();
    this.teamSlug = request.teamSlug().orElse(null);
  }

  /** Of a client that acts for itself. */
  AccessTerms(Client client, String scope, String resource) {
    this.clientId = client.id().value();
    this.clientName = client.metadata().name();
    this.scope = scope;
    this.resource = resource;
  }

  /** For the next row: JPA does not share embedded objects. */
  AccessTerms copy() {
    AccessTerms copy = new AccessTerms();
    copy.clientId = clientId;
    copy.clientName = clientName;
    copy.redirectUri = redirectUri;
    copy.scope = scope;
    copy.resource = resource;
    copy.teamSlug = teamSlug;
    return copy;
  }

  ClientId client() {
    return new ClientId(clientId);
  }

  String clientName() {
    return clientName;
  }

  /** Null for a session that no browser began. */
  String redirectUri() {
    return redirectUri;
  }

  String scope() {
    return scope;
  }

  String resource() {
    return resource;
  }

  Optional<String> teamSlug() {
    return Optional.ofNullable(teamSlug);
  }
}

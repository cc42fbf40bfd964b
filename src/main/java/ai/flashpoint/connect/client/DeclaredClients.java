package ai.flashpoint.connect.client;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.ClientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes operators' declarations; twice has the effect of once. */
@ApplicationScoped
@Transactional
public class DeclaredClients {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject Audit audit;
  @Inject Event<ClientWithdrawn> withdrawals;

  /**
   * Applies one declaration.
   *
   * @return false if the id belongs to a client that made itself known: that can only be blocked
   */
  public boolean apply(DeclaredClient declared) {
    ClientEntity known = entities.find(ClientEntity.class, declared.id().value());
    if (declared.details().isPresent()) {
      if (known != null && known.kind() != ClientKind.PRE_REGISTERED) {
        return false;
      }
      declare(declared, declared.details().get(), known);
    } else if (known != null) {
      block(known, declared);
    } else if (declared.blocked()) {
      entities.persist(new ClientEntity(unknown(declared.id()), Optional.empty()));
      withdraw(declared.id());
      audit.record(AuditEvent.of(AuditKind.CLIENT_BLOCKED).client(declared.id()));
    }
    return true;
  }

  private void declare(
      DeclaredClient declared, DeclaredClient.Details details, ClientEntity known) {
    Instant createdAt = known == null ? clock.instant() : known.toClient().createdAt();
    Client client =
        new Client(
            declared.id(),
            ClientKind.PRE_REGISTERED,
            details.metadata(),
            details.secretHash(),
            details.agent(),
            declared.blocked(),
            createdAt);
    if (known == null) {
      entities.persist(new ClientEntity(client, Optional.empty()));
      audit.record(
          AuditEvent.of(AuditKind.CLIENT_REGISTERED, "declared by an operator")
              .client(client.id()));
      return;
    }
    Client before = known.toClient();
    if (!known.declare(client)) {
      return;
    }
    boolean blocks = client.blocked() && !before.blocked();
    if (blocks || !client.agent().equals(before.agent())) {
      withdraw(client.id());
    }
    audit.record(
        AuditEvent.of(
                blocks ? AuditKind.CLIENT_BLOCKED : AuditKind.CLIENT_REGISTERED,
                "declared anew by an operator")
            .client(client.id()));
  }

  private void block(ClientEntity known, DeclaredClient declared) {
    if (!known.block(declared.blocked())) {
      return;
    }
    if (declared.blocked()) {
      withdraw(declared.id());
      audit.record(AuditEvent.of(AuditKind.CLIENT_BLOCKED).client(declared.id()));
      return;
    }
    audit.record(
        AuditEvent.of(AuditKind.CLIENT_REGISTERED, "not blocked any more").client(declared.id()));
    if (known.toClient().metadata().name().isEmpty()) {
      // It stood there for being blocked only
      entities.remove(known);
    }
  }

  private void withdraw(ClientId client) {
    withdrawals.fire(new ClientWithdrawn(client));
  }

  /** A row for being blocked only: it can do nothing, whatever becomes of it. */
  private Client unknown(ClientId id) {
    boolean document = id.value().startsWith("https://");
    return new Client(
        id,
        document ? ClientKind.METADATA_DOCUMENT : ClientKind.PRE_REGISTERED,
        new ClientMetadata("", List.of(), List.of(), AuthMethod.NONE),
        Optional.empty(),
        Optional.empty(),
        true,
        clock.instant());
  }
}

package ai.flashpoint.connect.client;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** The known clients. */
@ApplicationScoped
@Transactional
public class Clients {

  /** A new client; the secret is shown this one time. */
  public record Registered(Client client, Optional<Secret> secret) {}

  // Ours, or the address of a metadata document
  private static final Pattern IDS =
      Pattern.compile("[A-Za-z0-9_-]{1,64}|https://[\\x21-\\x7e]{1,2040}");
  private static final Duration AUTHORIZATIONS_ARE_ONE = Duration.ofDays(1);

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject Audit audit;
  @Inject MetadataDocuments documents;

  /** The client as it is stored: never asks the network. For machine endpoints. */
  public Optional<Client> recall(ClientId id) {
    Optional<Client> client = stored(id);
    if (client.isEmpty() && id.equals(WalletClient.ID)) {
      return Optional.of(WalletClient.CLIENT);
    }
    return client.isEmpty() && DocumentAddress.isMeant(id.value()) ? documents.recall(id) : client;
  }

  private Optional<Client> stored(ClientId id) {
    return IDS.matcher(id.value()).matches()
        ? Optional.ofNullable(entities.find(ClientEntity.class, id.value()))
            .map(ClientEntity::toClient)
        : Optional.empty();
  }

  /**
   * The client of an authorization request; may read a metadata document, without a transaction
   * that would hold a connection meanwhile.
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public ClientLookup resolve(ClientId id) {
    Optional<Client> client = stored(id);
    if (client.isEmpty()) {
      return DocumentAddress.isMeant(id.value())
          ? documents.resolve(id)
          : new ClientLookup.Unknown();
    }
    return client.get().blocked()
        ? new ClientLookup.Blocked()
        : new ClientLookup.Known(client.get());
  }

  /**
   * The client with the same metadata, if a public one has registered before (RFC 7591 section
   * 3.2.1 allows one id for all).
   */
  public Optional<Client> twin(ClientMetadata metadata) {
    Optional<ClientEntity> twin =
        entities
            .createQuery(
                "select c from ClientEntity c where c.metadataDigest = :digest", ClientEntity.class)
            .setParameter("digest", MetadataDigest.of(metadata))
            .getResultStream()
            .findFirst();
    twin.ifPresent(client -> client.registeredAgain(clock.instant()));
    return twin.map(ClientEntity::toClient);
  }

  /** Whether a public client with this metadata has registered before. Changes nothing. */
  public boolean hasTwin(ClientMetadata metadata) {
    return entities
            .createQuery(
                "select count(c) from ClientEntity c where c.metadataDigest = :digest", Long.class)
            .setParameter("digest", MetadataDigest.of(metadata))
            .getSingleResult()
        > 0;
  }

  /**
   * Stores a new client. A public one whose twin was stored meanwhile fails on the unique digest.
   */
  public Registered add(ClientMetadata metadata) {
    boolean isPublic = metadata.authMethod() == AuthMethod.NONE;
    Optional<Secret> secret =
        isPublic || metadata.authMethod() == AuthMethod.PRIVATE_KEY_JWT
            ? Optional.empty()
            : Optional.of(Secret.random());
    Client client =
        Client.registered(
            new ClientId("fp_" + Secret.randomText(16)),
            metadata,
            secret.map(Secret::hash),
            clock.instant());
    entities.persist(
        new ClientEntity(
            client, isPublic ? Optional.of(MetadataDigest.of(metadata)) : Optional.empty()));
    // Here and not at commit, where servers differ in what a violated constraint looks like
    entities.flush();
    audit.record(AuditEvent.of(AuditKind.CLIENT_REGISTERED, metadata.name()).client(client.id()));
    return new Registered(client, secret);
  }

  /** Notes that somebody connected with this client, which keeps it from being tidied up. */
  public void authorized(Client client) {
    if (client.kind() != ClientKind.REGISTERED) {
      return;
    }
    Instant now = clock.instant();
    entities
        .createQuery(
            "update ClientEntity c set c.lastAuthorizedAt = :now where c.id = :id"
                + " and (c.lastAuthorizedAt is null or c.lastAuthorizedAt < :before)")
        .setParameter("now", Times.column(now))
        .setParameter("id", client.id().value())
        .setParameter("before", Times.column(now.minus(AUTHORIZATIONS_ARE_ONE)))
        .executeUpdate();
  }

  /**
   * Makes everybody who does this for one client queue until the transaction ends.
   *
   * @return the client as it is after the wait; empty if it is not stored
   */
  public Optional<Client> queueFor(Client client) {
    return Optional.ofNullable(
            entities.find(ClientEntity.class, client.id().value(), LockModeType.PESSIMISTIC_WRITE))
        .map(ClientEntity::toClient);
  }
}

package ai.flashpoint.connect.survey;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** The surveys' tables in a fresh database in memory, and the persistence unit without weaving. */
final class SurveyDatabase implements AutoCloseable {

  private final String url;
  private final Connection keepsItAlive;
  private final EntityManagerFactory factory;
  final EntityManager entities;

  SurveyDatabase(UUID... teams) {
    url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    try {
      keepsItAlive = DriverManager.getConnection(url);
      try (Statement sql = keepsItAlive.createStatement()) {
        sql.execute("create table teams (id uuid not null primary key)");
        for (UUID team : teams) {
          sql.execute("insert into teams values ('" + team + "')");
        }
        sql.execute("runscript from 'classpath:db/migration/V2__surveys.sql'");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    factory =
        new PersistenceProvider().createContainerEntityManagerFactory(new Unit(url), Map.of());
    entities = factory.createEntityManager();
  }

  /** Another connection's persistence context; the caller closes it. */
  EntityManager another() {
    return factory.createEntityManager();
  }

  /** Runs in a transaction with a persistence context of its own, like a tool's call does. */
  <T> T transaction(Supplier<T> work) {
    entities.clear();
    entities.getTransaction().begin();
    try {
      T result = work.get();
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
    }
  }

  @Override
  public void close() {
    entities.close();
    factory.close();
    try {
      keepsItAlive.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Unit(String url) implements PersistenceUnitInfo {

    @Override
    public String getPersistenceUnitName() {
      return "connect";
    }

    @Override
    public String getPersistenceProviderClassName() {
      return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
      return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
      return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
      return null;
    }

    @Override
    public List<String> getMappingFileNames() {
      return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
      return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
      return SurveyEntity.class.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    public List<String> getManagedClassNames() {
      return List.of(SurveyEntity.class.getName(), SurveyResponseEntity.class.getName());
    }

    @Override
    public boolean excludeUnlistedClasses() {
      return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
      return SharedCacheMode.UNSPECIFIED;
    }

    @Override
    public ValidationMode getValidationMode() {
      return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
      Properties properties = new Properties();
      properties.put("jakarta.persistence.jdbc.url", url);
      properties.put("eclipselink.weaving", "false");
      properties.put("eclipselink.logging.level", "OFF");
      return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
      return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
      return SurveyEntity.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {}

    @Override
    public ClassLoader getNewTempClassLoader() {
      return null;
    }
  }
}

package ai.flashpoint.connect.testing;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.w3c.dom.NodeList;

/**
 * The product's persistence unit on a plain JDBC address: no server, no weaving, own transactions.
 */
record ConnectUnit(String url) implements PersistenceUnitInfo {

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
    return getClass().getProtectionDomain().getCodeSource().getLocation();
  }

  /** Those of the real file, so that a class that is missing there is missing here. */
  @Override
  public List<String> getManagedClassNames() {
    try {
      NodeList classes =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(getClass().getResourceAsStream("/META-INF/persistence.xml"))
              .getElementsByTagName("class");
      return IntStream.range(0, classes.getLength())
          .mapToObj(i -> classes.item(i).getTextContent().strip())
          .toList();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean excludeUnlistedClasses() {
    return true;
  }

  @Override
  public SharedCacheMode getSharedCacheMode() {
    return SharedCacheMode.NONE;
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
    return getClass().getClassLoader();
  }

  @Override
  public void addTransformer(ClassTransformer transformer) {}

  @Override
  public ClassLoader getNewTempClassLoader() {
    return null;
  }
}

package ai.flashpoint.connect.common;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Whose certificates count: the authorities of the server's trust store ({@code
 * javax.net.ssl.trustStore}) and those of the JDK, since servers bring stores of their own that
 * miss newer ones. We never show a certificate ourselves.
 */
public final class Authorities {

  private static final Logger LOG = System.getLogger(Authorities.class.getName());

  private Authorities() {}

  /** Makes sockets that trust them. */
  public static SSLSocketFactory sockets() {
    try {
      KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      // Null is the server's store
      add(all, "server", null);
      add(all, "jdk", jdk());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trusting(all), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("TLS cannot be set up", e);
    }
  }

  private static KeyStore jdk() throws GeneralSecurityException, IOException {
    File file = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts").toFile();
    if (!file.canRead()) {
      LOG.log(Level.INFO, "This Java has no list of certificate authorities at {0}", file);
      KeyStore empty = KeyStore.getInstance(KeyStore.getDefaultType());
      empty.load(null, null);
      return empty;
    }
    return KeyStore.getInstance(file, (char[]) null);
  }

  private static void add(KeyStore all, String prefix, KeyStore source)
      throws GeneralSecurityException {
    for (TrustManager manager : trusting(source)) {
      if (manager instanceof X509TrustManager x509) {
        X509Certificate[] issuers = x509.getAcceptedIssuers();
        for (int i = 0; i < issuers.length; i++) {
          all.setCertificateEntry(prefix + i, issuers[i]);
        }
      }
    }
  }

  private static TrustManager[] trusting(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}

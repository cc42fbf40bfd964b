package ai.flashpoint.connect.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Makes certificates for test servers: good ones and others. */
public final class CertificateAuthority {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final AlgorithmIdentifier ALGORITHM =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  private static final X500Name NAME = new X500Name("CN=Test authority");

  private final KeyPair keys = keyPair();
  private final Certificate certificate = signed(NAME, keys, keys, true, Duration.ofDays(2), NAME);

  /** A server's context with a good certificate for these names. */
  public SSLContext serving(String... names) {
    KeyPair server = keyPair();
    return context(server, signed(NAME, keys, server, false, Duration.ofDays(1), null, names));
  }

  /** The same with a certificate that ran out yesterday. */
  public SSLContext servingExpired(String name) {
    KeyPair server = keyPair();
    return context(server, signed(NAME, keys, server, false, Duration.ofDays(-1), null, name));
  }

  /** The same with a certificate that nobody but the server itself vouches for. */
  public static SSLContext servingSelfSigned(String name) {
    KeyPair server = keyPair();
    X500Name self = new X500Name("CN=" + name);
    return context(server, signed(self, server, server, false, Duration.ofDays(1), self, name));
  }

  /** A client's context that trusts this authority only. */
  public SSLContext trusting() {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A trust store file with the password "changeit" that holds this authority only. */
  public Path storedIn(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      store().store(out, PASSWORD);
      return file;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private KeyStore store() throws GeneralSecurityException {
    KeyStore store = empty();
    store.setCertificateEntry("authority", certificate);
    return store;
  }

  private static SSLContext context(KeyPair server, Certificate certificate) {
    try {
      KeyStore store = empty();
      store.setKeyEntry("server", server.getPrivate(), PASSWORD, new Certificate[] {certificate});
      KeyManagerFactory manager =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      manager.init(store, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(manager.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      return store;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Certificate signed(
      X500Name issuer,
      KeyPair issuerKeys,
      KeyPair subjectKeys,
      boolean authority,
      Duration life,
      X500Name subject,
      String... names) {
    try {
      V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
      generator.setSerialNumber(new ASN1Integer(new BigInteger(64, new SecureRandom())));
      generator.setIssuer(issuer);
      generator.setSubject(subject == null ? new X500Name("CN=Test server") : subject);
      generator.setStartDate(new Time(Date.from(Instant.now().minus(Duration.ofDays(3)))));
      generator.setEndDate(new Time(Date.from(Instant.now().plus(life))));
      generator.setSubjectPublicKeyInfo(
          SubjectPublicKeyInfo.getInstance(subjectKeys.getPublic().getEncoded()));
      generator.setSignature(ALGORITHM);
      generator.setExtensions(authority ? ofAuthority() : ofNames(names));
      TBSCertificate content = generator.generateTBSCertificate();
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(issuerKeys.getPrivate());
      signature.update(content.getEncoded("DER"));
      ASN1EncodableVector parts = new ASN1EncodableVector();
      parts.add(content);
      parts.add(ALGORITHM);
      parts.add(new DERBitString(signature.sign()));
      byte[] encoded = new DERSequence(parts).getEncoded("DER");
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(new java.io.ByteArrayInputStream(encoded));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Extensions ofAuthority() throws IOException {
    return new Extensions(
        new Extension(
            Extension.basicConstraints, true, new BasicConstraints(true).getEncoded("DER")));
  }

  private static Extensions ofNames(String... names) throws IOException {
    GeneralName[] all = new GeneralName[names.length];
    for (int i = 0; i < names.length; i++) {
      all[i] = new GeneralName(GeneralName.dNSName, names[i]);
    }
    return new Extensions(
        new Extension(
            Extension.subjectAlternativeName, false, new GeneralNames(all).getEncoded("DER")));
  }
}

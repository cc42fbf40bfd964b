package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Brand;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;

/** The deployment's name, logo and addresses, for every page. */
@Named("brand")
@RequestScoped
public class BrandView {

  private static final String MAIL = "mailto:";

  @Inject Brand brand;

  public String getName() {
    return brand.name();
  }

  /** How this server is called in configuration files and command lines. */
  public String getHandle() {
    return brand.handle();
  }

  /** Address of the deployment's own logo, or null for our mark. */
  public String getLogo() {
    return brand.logo().map(file -> LogoServlet.PATH).orElse(null);
  }

  /** Address of the icon on a browser's tab. */
  public String getIcon() {
    return brand.logo().map(file -> LogoServlet.PATH).orElse("/assets/mark.svg");
  }

  /** Where people ask for help, or null. */
  public String getSupport() {
    return brand.support().map(URI::toString).orElse(null);
  }

  /** The mail address or the host of {@link #getSupport()}. */
  public String getSupportName() {
    String support = brand.support().map(URI::toString).orElse("");
    return support.startsWith(MAIL)
        ? support.substring(MAIL.length())
        : brand.support().map(URI::getHost).orElse("");
  }

  /** Where people read more: the operator's own documentation, else ours. */
  public String getDocumentation() {
    return brand.documentation().map(URI::toString).orElse("/docs");
  }
}

package ai.flashpoint.connect.client;

/** A registration that is refused (RFC 7591 section 3.2.2). */
public final class RegistrationRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The error code. */
  public enum Code {
    INVALID_REDIRECT_URI,
    INVALID_CLIENT_METADATA;

    public String wire() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final Code code;

  RegistrationRefused(Code code, String description) {
    super(description);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}

package ai.flashpoint.connect.common;

/**
 * A configuration value that the product refuses to start with: names the key, the problem and the
 * remedy.
 */
public final class InvalidSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidSetting(String key, String problem, String remedy) {
    super(key + " " + problem + ": " + remedy);
  }
}

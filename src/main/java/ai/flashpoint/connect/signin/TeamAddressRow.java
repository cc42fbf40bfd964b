package ai.flashpoint.connect.signin;

/**
 * A team and the address that connects to it alone.
 *
 * @param url to paste into an assistant
 */
public record TeamAddressRow(String team, String url) {}

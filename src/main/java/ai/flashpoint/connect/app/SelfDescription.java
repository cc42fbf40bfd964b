package ai.flashpoint.connect.app;

/** Jersey describes each JAX-RS application to everybody as WADL unless it is told not to. */
final class SelfDescription {

  static final String OFF = "jersey.config.server.wadl.disableWadl";

  private SelfDescription() {}
}

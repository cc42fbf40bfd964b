/**
 * The assembly: which JAX-RS classes answer where, the data source, what is made of configuration,
 * the start-up in its order, health.
 *
 * <p>Imports everything and is imported by nobody. Invariants: start-up either completes or refuses
 * with one sentence; "ready" is announced only after the server itself has answered.
 */
package ai.flashpoint.connect.app;

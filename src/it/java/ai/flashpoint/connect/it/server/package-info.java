/**
 * Starts the WAR that was built, as a process of its own, on the server and the database that the
 * run asks for ({@code it.server}, {@code it.database}).
 */
package ai.flashpoint.connect.it.server;

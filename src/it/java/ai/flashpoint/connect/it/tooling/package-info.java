/**
 * Programs of the machine that the tests need: found on the PATH, else installed where possible.
 */
package ai.flashpoint.connect.it.tooling;

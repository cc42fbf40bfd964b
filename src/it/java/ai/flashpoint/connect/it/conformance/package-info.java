/**
 * The official conformance suite, run against the product with a token that it cannot get itself.
 */
package ai.flashpoint.connect.it.conformance;

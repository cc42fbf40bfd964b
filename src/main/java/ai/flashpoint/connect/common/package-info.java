/**
 * What every feature needs and no feature owns: identifiers as types, secrets that do not print,
 * JSON rules, the settings reader and the public addresses.
 *
 * <p>May be called by every package; imports none of ours. Invariants: nothing here knows a
 * feature, an entity or a protocol message; every absolute URL of the product is made in {@link
 * ai.flashpoint.connect.common.PublicUrls}, from configuration and never from a request.
 */
package ai.flashpoint.connect.common;

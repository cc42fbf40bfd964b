/**
 * What every attack must lead to: a fixed refusal towards the browser, nothing towards the client,
 * no rows, an audit event, and no secret in the log.
 */
package ai.flashpoint.connect.it.attack;

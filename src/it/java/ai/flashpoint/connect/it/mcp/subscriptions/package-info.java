/** Open streams of changes. */
package ai.flashpoint.connect.it.mcp.subscriptions;

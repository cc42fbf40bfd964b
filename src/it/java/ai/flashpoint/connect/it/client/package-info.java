/** MCP clients: a bare one for exact requests, and drivers of the official SDKs. */
package ai.flashpoint.connect.it.client;

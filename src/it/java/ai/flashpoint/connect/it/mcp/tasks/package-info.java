/** The tasks extension, against tools that only these tests have. */
package ai.flashpoint.connect.it.mcp.tasks;

/** Calls that last, report, ask and are cancelled, against tools that only these tests have. */
package ai.flashpoint.connect.it.mcp.lasting;

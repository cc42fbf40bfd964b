/** What the protocol asks of a server, and that each of it is tested or has a reason. */
package ai.flashpoint.connect.requirement;

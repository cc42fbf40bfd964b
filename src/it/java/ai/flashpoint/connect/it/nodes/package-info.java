/**
 * Several nodes on one PostgreSQL: what happens on one of them counts on all, and no request has to
 * come back to the node that the one before went to.
 */
package ai.flashpoint.connect.it.nodes;

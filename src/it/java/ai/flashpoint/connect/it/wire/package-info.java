/** HTTP as any client speaks it: requests, answers and JSON, with nothing of the product's own. */
package ai.flashpoint.connect.it.wire;

/** The product, seen by a client that was written without knowing it. */
package ai.flashpoint.connect.it.genericclient;

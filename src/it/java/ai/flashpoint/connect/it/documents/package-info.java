/**
 * Clients that are known by their metadata documents: hostile hosts, hostile documents and hosts
 * that are away. The product reads from document hosts inside this process.
 */
package ai.flashpoint.connect.it.documents;

/** The documentation, read as people and programs read it, and tried. */
package ai.flashpoint.connect.it.docs;

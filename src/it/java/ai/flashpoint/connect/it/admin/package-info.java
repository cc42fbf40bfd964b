/** The operator console: who may enter, what it shows and what it changes. */
package ai.flashpoint.connect.it.admin;

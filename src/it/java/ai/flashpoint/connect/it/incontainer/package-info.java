/** The one question that cannot be asked from outside: do container, CDI and persistence agree? */
package ai.flashpoint.connect.it.incontainer;

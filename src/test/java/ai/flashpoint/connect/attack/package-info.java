/** The catalogue of attacks, and that each of them is tested or has a reason why it is not. */
package ai.flashpoint.connect.attack;

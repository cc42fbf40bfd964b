/**
 * Access tokens that somebody forged, changed, or took from somewhere else, sent to the resource.
 */
package ai.flashpoint.connect.it.accesstoken;

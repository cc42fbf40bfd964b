/**
 * The person's side: a real Chromium, and a quick stand-in that fills the same forms by their
 * labels.
 */
package ai.flashpoint.connect.it.web;

/** The assistant's side of signing in, in plain requests: what any OAuth 2.1 client sends. */
package ai.flashpoint.connect.it.oauth;

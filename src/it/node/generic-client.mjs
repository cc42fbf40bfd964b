// A strict client of any OAuth server, made with oauth4webapi and nothing that knows the product:
// `node generic-client.mjs resource-url authentication-method`, then commands as JSON lines. The only
// concession is plain http, which on loopback is all there is.
import * as oauth from 'oauth4webapi';
import { listen, obey, say } from './assistant.mjs';

const insecure = { [oauth.allowInsecureRequests]: true };
const resource = new URL(process.argv[2]);
const method = process.argv[3];
const { redirectUrl, returned } = await listen();
let server;
let client;
let proof;
let tokens;

/** From the address of the protected resource to its authorization server (RFC 9728, RFC 8414). */
async function discover() {
  const described = await oauth.processResourceDiscoveryResponse(
    resource,
    await oauth.resourceDiscoveryRequest(resource, insecure),
  );
  const issuer = new URL(described.authorization_servers[0]);
  const answer = await oauth.discoveryRequest(issuer, { ...insecure, algorithm: 'oauth2' });
  server = await oauth.processDiscoveryResponse(issuer, answer);
  return server;
}

async function register() {
  const metadata = {
    client_name: `Generic client, ${method}`,
    redirect_uris: [redirectUrl],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: method,
  };
  let keys;
  if (method === 'private_key_jwt') {
    keys = await oauth.generateKeyPair('ES256');
    const jwk = await crypto.subtle.exportKey('jwk', keys.publicKey);
    metadata.jwks = { keys: [{ kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y, kid: 'one', alg: 'ES256', use: 'sig' }] };
  }
  client = await oauth.processDynamicClientRegistrationResponse(
    await oauth.dynamicClientRegistrationRequest(server, metadata, insecure),
  );
  proof = {
    none: () => oauth.None(),
    client_secret_basic: () => oauth.ClientSecretBasic(client.client_secret),
    client_secret_post: () => oauth.ClientSecretPost(client.client_secret),
    private_key_jwt: () => oauth.PrivateKeyJwt({ key: keys.privateKey, kid: 'one' }),
  }[client.token_endpoint_auth_method]();
}

/** The code grant, with the request pushed first (RFC 9126) if wished. */
async function connect({ pushed }) {
  await discover();
  await register();
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  let parameters = new URLSearchParams({
    client_id: client.client_id,
    response_type: 'code',
    redirect_uri: redirectUrl,
    scope: 'mcp',
    resource: resource.href,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  });
  if (pushed) {
    const answer = await oauth.processPushedAuthorizationResponse(
      server,
      client,
      await oauth.pushedAuthorizationRequest(server, client, proof, parameters, insecure),
    );
    parameters = new URLSearchParams({ client_id: client.client_id, request_uri: answer.request_uri });
  }
  const address = new URL(server.authorization_endpoint);
  address.search = parameters.toString();
  say({ open: address.href, redirectUri: redirectUrl });
  const answer = oauth.validateAuthResponse(server, client, await returned, state);
  const options = { ...insecure, additionalParameters: { resource: resource.href } };
  tokens = await oauth.processAuthorizationCodeResponse(
    server,
    client,
    await oauth.authorizationCodeGrantRequest(server, client, proof, answer, redirectUrl, verifier, options),
  );
  return tokens;
}

async function refresh() {
  const options = { ...insecure, additionalParameters: { resource: resource.href } };
  tokens = await oauth.processRefreshTokenResponse(
    server,
    client,
    await oauth.refreshTokenGrantRequest(server, client, proof, tokens.refresh_token, options),
  );
  return tokens;
}

/** Who the protected resource says that this is. */
async function whoami({ token = tokens.access_token } = {}) {
  const headers = new Headers({
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
    'mcp-protocol-version': '2025-11-25',
  });
  const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'whoami', arguments: {} } };
  const answer = await oauth.protectedResourceRequest(
    token,
    'POST',
    resource,
    headers,
    JSON.stringify(call),
    insecure,
  );
  return (await answer.json()).result.structuredContent;
}

/** Asks about the token as a server that the operator declared. */
async function introspect({ id, secret }) {
  const asker = { client_id: id };
  return oauth.processIntrospectionResponse(
    server,
    asker,
    await oauth.introspectionRequest(server, asker, oauth.ClientSecretBasic(secret), tokens.access_token, insecure),
  );
}

async function revoke() {
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, client, proof, tokens.refresh_token, insecure),
  );
}

/** As a service that the operator declared (client credentials). */
async function serve({ id, secret }) {
  await discover();
  client = { client_id: id };
  proof = oauth.ClientSecretBasic(secret);
  tokens = await oauth.processClientCredentialsResponse(
    server,
    client,
    await oauth.clientCredentialsGrantRequest(server, client, proof, { resource: resource.href }, insecure),
  );
  return tokens;
}

await obey({ connect, refresh, whoami, introspect, revoke, serve });

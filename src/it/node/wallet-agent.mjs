// An agent made with viem and the client 2.x, and no browser: `node wallet-agent.mjs server-origin`
// with its key in AGENT_KEY, then commands as JSON lines. It signs in whenever it is told 401.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { privateKeyToAccount } from 'viem/accounts';
import { obey } from './assistant.mjs';

const server = process.argv[2];
const account = privateKeyToAccount(process.env.AGENT_KEY);
let token;
let signIns = 0;
let client;

async function post(address, type, body) {
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body });
  return { status: answer.status, body: await answer.json() };
}

async function metadata() {
  return (await fetch(server + '/.well-known/oauth-authorization-server')).json();
}

async function signed() {
  const { wallet_nonce_endpoint: nonces } = await metadata();
  const { body } = await post(nonces, 'application/json', JSON.stringify({ address: account.address }));
  return { message: body.message, signature: await account.signMessage({ message: body.message }) };
}

/** Hands a signed message in; the answer as it is. */
async function exchange({ message, signature }) {
  const { token_endpoint: tokens } = await metadata();
  const form = { grant_type: 'urn:flashpoint:oauth:grant-type:wallet', message, signature };
  return post(tokens, 'application/x-www-form-urlencoded', new URLSearchParams(form).toString());
}

async function signIn() {
  const { status, body } = await exchange(await signed());
  if (status !== 200) throw new Error(JSON.stringify(body));
  signIns++;
  token = body.access_token;
}

async function connect() {
  // A new session of ours would end the handshake of an older revision, and with it this connection
  client = new Client(
    { name: 'it-agent', version: '1' },
    { versionNegotiation: { mode: { pin: '2026-07-28' } } },
  );
  const authProvider = { token: async () => token, onUnauthorized: signIn };
  await client.connect(new StreamableHTTPClientTransport(new URL(server + '/mcp'), { authProvider }));
}

await obey({
  connect,
  signed,
  exchange,
  listTools: async () => (await client.listTools()).tools,
  callTool: ({ name, arguments: values }) => client.callTool({ name, arguments: values }),
  dump: () => ({ token, signIns }),
});

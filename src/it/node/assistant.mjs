// What the two assistants have in common: a store for the OAuth client's state, a loopback listener
// for the browser's return, and a loop that takes commands as JSON lines and answers with JSON lines.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

export function say(line) {
  process.stdout.write(JSON.stringify(line) + '\n');
}

/** Waits on a loopback port for the browser to come back with an answer to an authorization request. */
export async function listen() {
  let arrived;
  const returned = new Promise((resolve) => (arrived = resolve));
  const listener = createServer((request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    response.writeHead(url.pathname === '/callback' ? 200 : 404).end('You can close this page.');
    if (url.pathname === '/callback') arrived(url.searchParams);
  });
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', resolve));
  listener.unref();
  return { redirectUrl: `http://127.0.0.1:${listener.address().port}/callback`, returned };
}

/** An OAuthClientProvider that keeps everything in one plain object, to be dumped and restored. */
export class Store {
  constructor(name, redirectUrl) {
    this.name = name;
    this.redirectUrl = redirectUrl;
    this.kept = {};
  }
  get clientMetadata() {
    return {
      client_name: this.name,
      redirect_uris: [this.redirectUrl],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    };
  }
  state() {
    return (this.kept.state ??= crypto.randomUUID());
  }
  clientInformation() {
    return this.kept.client;
  }
  saveClientInformation(client) {
    this.kept.client = client;
  }
  tokens() {
    return this.kept.tokens;
  }
  saveTokens(tokens) {
    this.kept.tokens = tokens;
  }
  saveCodeVerifier(verifier) {
    this.kept.verifier = verifier;
  }
  codeVerifier() {
    return this.kept.verifier;
  }
  discoveryState() {
    return this.kept.discovery;
  }
  saveDiscoveryState(state) {
    this.kept.discovery = state;
  }
  redirectToAuthorization(url) {
    say({ open: url.toString(), redirectUri: this.redirectUrl });
  }
}

/** Carries out {do: name, ...} lines with the function of that name, one after the other. */
export async function obey(commands) {
  for await (const line of createInterface({ input: process.stdin })) {
    const command = JSON.parse(line);
    try {
      say({ done: (await commands[command.do](command)) ?? null });
    } catch (error) {
      say({ failed: String(error), code: error.code ?? null });
    }
  }
}

/**
 * Runs an assistant of one SDK generation: `node FILE server-url client-name`.
 *
 * @param client makes a fresh client
 * @param transport makes a fresh transport for a URL and a store
 * @param finish hands the parameters that the browser brought back to a transport
 * @param unauthorized whether an error says that a person has to sign in
 */
export async function run({ client: fresh, transport: transportTo, finish, unauthorized }) {
  const { redirectUrl, returned } = await listen();
  const url = new URL(process.argv[2]);
  const store = new Store(process.argv[3], redirectUrl);
  let client;
  async function connect() {
    const transport = transportTo(url, store);
    client = fresh();
    await client.connect(transport).catch(async (error) => {
      if (!unauthorized(error)) throw error;
      const answer = await returned;
      if (answer.get('state') !== store.state()) throw new Error('the state came back changed');
      await finish(transport, answer);
      await connect();
    });
  }
  await obey({
    connect,
    listTools: async () => (await client.listTools()).tools,
    callTool: ({ name, arguments: values }) => client.callTool({ name, arguments: values }),
    dump: () => store.kept,
    restore: ({ kept }) => void (store.kept = kept),
    close: () => client.close(),
  });
}

// The tour with the client 2.x in revision 2026-07-28: `node tour-2.mjs server-url access-token`.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { answer, tour } from './tour.mjs';

const [url, token] = process.argv.slice(2);
const client = new Client(
  { name: 'it-tour-2', version: '1' },
  { capabilities: { elicitation: {} }, versionNegotiation: { mode: { pin: '2026-07-28' } } },
);
client.setRequestHandler('elicitation/create', () => answer);
const headers = { Authorization: `Bearer ${token}` };
await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
await tour(client, (params, options) => client.callTool(params, options));

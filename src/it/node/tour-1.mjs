// The tour with the SDK 1.x: `node tour-1.mjs server-url access-token`.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { answer, tour } from './tour.mjs';

const [url, token] = process.argv.slice(2);
const client = new Client({ name: 'it-tour-1', version: '1' }, { capabilities: { elicitation: {} } });
client.setRequestHandler(ElicitRequestSchema, () => answer);
const headers = { Authorization: `Bearer ${token}` };
await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
await tour(client, (params, options) => client.callTool(params, undefined, options));

// An assistant that can only start local programs, and reaches the server through mcp-remote:
// `node through-mcp-remote.mjs server-url access-token`, then one JSON line of what came back.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const [url, token] = process.argv.slice(2);
const transport = new StdioClientTransport({
  command: process.execPath,
  args: ['node_modules/mcp-remote/dist/proxy.js', url, '--allow-http', '--header', `Authorization:Bearer ${token}`],
  stderr: 'inherit',
});
const client = new Client({ name: 'it-through-mcp-remote', version: '1' });
await client.connect(transport);
const said = {
  tools: (await client.listTools()).tools.map((tool) => tool.name),
  prompt: await client.getPrompt({ name: 'test_simple_prompt' }),
  resource: await client.readResource({ uri: 'test://static-text' }),
  called: await client.callTool({ name: 'test_simple_text', arguments: {} }),
};
console.log(JSON.stringify(said));
await client.close();

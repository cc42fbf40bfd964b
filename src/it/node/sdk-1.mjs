// An assistant built with the SDK 1.x.
import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { run } from './assistant.mjs';

await run({
  client: () => new Client({ name: 'it-sdk-1', version: '1' }),
  transport: (url, authProvider) => new StreamableHTTPClientTransport(url, { authProvider }),
  finish: (transport, answer) => transport.finishAuth(answer.get('code')),
  unauthorized: (error) => error instanceof UnauthorizedError,
});

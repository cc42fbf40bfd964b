// An assistant built with the client 2.x that speaks revision 2026-07-28 and nothing else.
import { Client, StreamableHTTPClientTransport, UnauthorizedError } from '@modelcontextprotocol/client';
import { run } from './assistant.mjs';

await run({
  client: () =>
    new Client(
      { name: 'it-client-2', version: '1' },
      { versionNegotiation: { mode: { pin: '2026-07-28' } } },
    ),
  transport: (url, authProvider) => new StreamableHTTPClientTransport(url, { authProvider }),
  finish: (transport, answer) => transport.finishAuth(answer),
  unauthorized: (error) =>
    error instanceof UnauthorizedError || error.cause instanceof UnauthorizedError,
});

// A local reverse proxy that adds a bearer token, which the conformance suite cannot send itself:
// `node bearer.mjs target-port`, the token as one line on stdin, its own port as one line on stdout.
// Everything else passes through untouched: Host, Origin, streams, and a client that goes away.
import { createServer, request } from 'node:http';
import { createInterface } from 'node:readline';

const target = Number(process.argv[2]);
const { value: token } = await createInterface({ input: process.stdin })[Symbol.asyncIterator]().next();

const proxy = createServer((asked, answer) => {
  const onward = request({
    host: '127.0.0.1',
    port: target,
    method: asked.method,
    path: asked.url,
    headers: { ...asked.headers, authorization: `Bearer ${token}` },
  });
  onward.on('response', (answered) => {
    answer.writeHead(answered.statusCode, answered.headers);
    answered.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
});
proxy.listen(0, 'localhost', () => console.log(proxy.address().port));

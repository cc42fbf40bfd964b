// What viem makes of random keys and messages: `node viem.mjs count`, one JSON line per case.
import { privateKeyToAccount } from 'viem/accounts';
import { createSiweMessage, parseSiweMessage, validateSiweMessage } from 'viem/siwe';
import { say } from './assistant.mjs';

const now = new Date('2026-06-01T12:00:00Z');
const letters = 'ab Z9\r\n\t "\\{}Ünïcödé漢字🙂\u0000\u00a0\ud83d\udc69\u200d\ud83d\ude80 ';

function random(bytes) {
  return crypto.getRandomValues(new Uint8Array(bytes));
}
function below(limit) {
  return random(4).reduce((number, byte) => (number * 256 + byte) % 0x1000000, 0) % limit;
}
function one(...values) {
  return values[below(values.length)];
}
function hex(bytes) {
  return Buffer.from(random(bytes)).toString('hex');
}
function minutes(count) {
  return new Date(now.getTime() + count * 60_000);
}
function anyText() {
  const all = [...letters];
  return Array.from({ length: below(300) }, () => all[below(all.length)]).join('');
}

/** A sign-in message that is right for connect.example.com, or wrong in one or more ways. */
function signInMessage(address) {
  const message = createSiweMessage({
    address,
    domain: one('connect.example.com', 'connect.example.com', 'evil.example', 'connect.example.com:444'),
    uri: one('https://connect.example.com/mcp', 'https://connect.example.com/mcp', 'https://evil.example/mcp'),
    version: '1',
    chainId: one(1, 1, 1, 5, 8453),
    nonce: hex(16),
    statement: one(undefined, 'Sign in.', 'To work for the team acme-research (a/b).'),
    issuedAt: minutes(one(0, -1, -2, -60, 60)),
    expirationTime: one(undefined, minutes(3), minutes(3), minutes(-1)),
    notBefore: one(undefined, undefined, minutes(-2), minutes(5)),
    requestId: one(undefined, undefined, 'request-1'),
    resources: one(undefined, undefined, ['https://connect.example.com/mcp']),
  });
  return one(
    message,
    message,
    message,
    message.replaceAll('\n', '\r\n'),
    message + '\n',
    message + ' ',
    message.replace('Sign in.', 'Sign in, Zoë.'),
  );
}

function accepted(message, address) {
  const parsed = parseSiweMessage(message);
  return validateSiweMessage({ message: parsed, address, domain: 'connect.example.com', time: now });
}

for (let i = 0; i < Number(process.argv[2]); i++) {
  const key = `0x${hex(32)}`;
  const account = privateKeyToAccount(key);
  const signIn = i % 2 === 0;
  const message = signIn ? signInMessage(account.address) : anyText();
  say({
    key,
    address: account.address,
    message,
    signature: await account.signMessage({ message }),
    accepted: signIn && accepted(message, account.address),
  });
}

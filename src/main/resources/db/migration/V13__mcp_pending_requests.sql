-- Questions that a call asks of a client that speaks a revision with a handshake: the answer may arrive at any node, the call
-- waits at one. answer: the client's JSON-RPC response, sealed. Rows go when the call goes on, or when they expire
create table mcp_pending_requests (
  id varchar(43) not null primary key,
  session_id varchar(36) not null,
  node varchar(22) not null,
  expires_at timestamp with time zone not null,
  answer varchar(1000000)
);
create index mcp_pending_requests_node on mcp_pending_requests (node);
create index mcp_pending_requests_expiry on mcp_pending_requests (expires_at);

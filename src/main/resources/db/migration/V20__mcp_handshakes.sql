-- What clients of the revisions with a handshake said since, for all nodes to know.
create table mcp_handshakes (
  id varchar(43) not null primary key,
  session_id varchar(36) not null,
  log_level varchar(10),
  used_at timestamp with time zone not null
);
create index mcp_handshakes_session on mcp_handshakes (session_id);
create index mcp_handshakes_used on mcp_handshakes (used_at);

create table mcp_resource_subscriptions (
  handshake_id varchar(43) not null references mcp_handshakes (id) on delete cascade,
  uri_hash varchar(43) not null,
  uri varchar(2000) not null,
  primary key (handshake_id, uri_hash)
);

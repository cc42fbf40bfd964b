-- The last good copy of clients' metadata documents, for all nodes. id: SHA-256 of the address, which is the client's id. withdrawn: what
-- was read last there was not acceptable
create table client_documents (
  id varchar(43) not null primary key,
  url varchar(2048) not null,
  document varchar(65536) not null,
  fetched_at timestamp with time zone not null,
  fresh_until timestamp with time zone not null,
  withdrawn boolean not null
);
create index client_documents_age on client_documents (fetched_at);
-- Whether a client has sessions
create index sessions_client on sessions (client_id);

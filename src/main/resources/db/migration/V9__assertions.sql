-- Client assertions that were accepted: the key makes a second use fail on every node. Kept until the assertion expires
create table client_assertions (
  assertion_hash varchar(43) not null primary key,
  expires_at timestamp with time zone not null
);
create index client_assertions_expiry on client_assertions (expires_at);

-- Whether a client is still in use
create index authorization_codes_client on authorization_codes (client_id);
create index pending_authorizations_client on pending_authorizations (client_id);

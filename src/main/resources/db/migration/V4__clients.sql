-- An operator may also block a client whose id is the address of its metadata document
alter table clients alter column id set data type varchar(2048);
-- kind: REGISTERED by itself (RFC 7591), PRE_REGISTERED by an operator, METADATA_DOCUMENT at the https address that is its id
alter table clients add column kind varchar(32) default 'REGISTERED' not null;
alter table clients add column jwks varchar(32768);
alter table clients add column jwks_uri varchar(2048);
-- The agent that a service client acts as (client credentials)
alter table clients add column agent_id uuid references agents (id);
alter table clients add column blocked boolean default false not null;
alter table clients alter column auth_method set data type varchar(128);
-- What it says about itself and nothing depends on, as JSON
alter table clients add column about varchar(32768);
-- Roughly: written at most once an hour and once a day, so that all installations of a product do not queue at its row
alter table clients add column last_registered_at timestamp with time zone;
alter table clients add column last_authorized_at timestamp with time zone;
create index clients_unused on clients (kind, last_registered_at);

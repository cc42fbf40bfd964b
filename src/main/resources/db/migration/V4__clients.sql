-- kind: REGISTERED by itself (RFC 7591), PRE_REGISTERED by an operator, METADATA_DOCUMENT at the https address that is its id
alter table clients add column kind varchar(32) default 'REGISTERED' not null;
alter table clients add column jwks varchar(32768);
alter table clients add column jwks_uri varchar(2048);
-- The agent that a service client acts as (client credentials)
alter table clients add column agent_id uuid references agents (id);
alter table clients add column blocked boolean default false not null;

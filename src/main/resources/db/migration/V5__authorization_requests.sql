-- team_slug: the request came for the address of one team; signed_in_after: an older sign-in does not count
alter table pending_authorizations add column client_kind varchar(32) default 'REGISTERED' not null;
alter table pending_authorizations add column team_slug varchar(64);
alter table pending_authorizations add column signed_in_after timestamp with time zone;
alter table pending_authorizations add column select_account boolean default false not null;
alter table pending_authorizations add column ui_locales varchar(255);
alter table authorization_codes add column team_slug varchar(64);
alter table sessions add column team_slug varchar(64);

-- Authorization requests that a client left before it sent the browser; taken once, or expired
create table pushed_requests (
  uri_hash varchar(43) not null primary key,
  client_id varchar(2048) not null,
  parameters varchar(20000) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create index pushed_requests_expiry on pushed_requests (expires_at);

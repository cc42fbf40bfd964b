-- People and teams -----------------------------------------------------------------------------------------------

create table plans (
  id varchar(64) not null primary key,
  name varchar(120) not null,
  monthly_tool_calls bigint
);

create table teams (
  id uuid not null primary key,
  slug varchar(64) not null unique,
  name varchar(120) not null,
  plan_id varchar(64) references plans (id),
  disabled boolean not null,
  created_at timestamp with time zone not null
);

create table users (
  id uuid not null primary key,
  email varchar(254) not null unique,
  name varchar(120) not null,
  password_hash varchar(255),
  operator boolean not null,
  disabled boolean not null,
  created_at timestamp with time zone not null
);

create table memberships (
  user_id uuid not null references users (id),
  team_id uuid not null references teams (id),
  role varchar(16) not null,
  disabled boolean not null,
  primary key (user_id, team_id)
);

create table agents (
  id uuid not null primary key,
  team_id uuid not null references teams (id),
  name varchar(120) not null,
  wallet varchar(42),
  disabled boolean not null,
  created_at timestamp with time zone not null,
  unique (team_id, name)
);

-- Browsers that are signed in: one row each, deleted at sign-out or after expiry
create table browser_sign_ins (
  token_hash varchar(43) not null primary key,
  user_id uuid not null references users (id),
  signed_in_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create index browser_sign_ins_expiry on browser_sign_ins (expires_at);
create index browser_sign_ins_user on browser_sign_ins (user_id);

-- OAuth clients ----------------------------------------------------------------------------------------------------

-- metadata_digest is set for public clients only: the same metadata is the same client
create table clients (
  id varchar(64) not null primary key,
  name varchar(120) not null,
  redirect_uris varchar(32768) not null,
  grant_types varchar(255) not null,
  auth_method varchar(32) not null,
  secret_hash varchar(43),
  metadata_digest varchar(43) unique,
  created_at timestamp with time zone not null
);

-- Authorizations and sessions --------------------------------------------------------------------------------------

-- One row per authorization request, kept until its expiry
create table pending_authorizations (
  id varchar(32) not null primary key,
  browser_hash varchar(43) not null,
  stage varchar(16) not null,
  client_id varchar(2048) not null,
  client_name varchar(120) not null,
  redirect_uri varchar(2048) not null,
  state varchar(4096),
  code_challenge varchar(43) not null,
  scope varchar(255) not null,
  resource varchar(2048) not null,
  login_hint varchar(254),
  user_id uuid references users (id),
  authenticated_at timestamp with time zone,
  approved boolean,
  team_id uuid references teams (id),
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create index pending_authorizations_expiry on pending_authorizations (expires_at);

-- A session is one connection of one assistant; it belongs to a user or to an agent. Ended rows stay for the person to see
create table sessions (
  id uuid not null primary key,
  user_id uuid references users (id),
  agent_id uuid references agents (id),
  team_id uuid not null references teams (id),
  client_id varchar(2048) not null,
  client_name varchar(120) not null,
  redirect_uri varchar(2048),
  scope varchar(255) not null,
  resource varchar(2048) not null,
  authenticated_at timestamp with time zone,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  last_refreshed_at timestamp with time zone,
  idle_until timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason varchar(32),
  check ((user_id is null) <> (agent_id is null))
);
create index sessions_user on sessions (user_id, created_at);
create index sessions_team on sessions (team_id, created_at);

create table authorization_codes (
  code_hash varchar(43) not null primary key,
  client_id varchar(2048) not null,
  client_name varchar(120) not null,
  redirect_uri varchar(2048) not null,
  code_challenge varchar(43) not null,
  scope varchar(255) not null,
  resource varchar(2048) not null,
  user_id uuid not null references users (id),
  team_id uuid not null references teams (id),
  authenticated_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  failed_attempts integer not null,
  used_at timestamp with time zone,
  session_id uuid references sessions (id)
);
create index authorization_codes_expiry on authorization_codes (expires_at);

-- successor_sealed is encrypted under a key that only the presented token yields: a copy of this table holds no usable token
create table refresh_tokens (
  token_hash varchar(43) not null primary key,
  session_id uuid not null references sessions (id),
  generation integer not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  superseded_at timestamp with time zone,
  successor_hash varchar(43),
  successor_sealed varchar(255),
  first_used_at timestamp with time zone
);
create index refresh_tokens_session on refresh_tokens (session_id);
create index refresh_tokens_expiry on refresh_tokens (expires_at);

-- private_sealed is encrypted under flashpoint.secret-key
create table signing_keys (
  kid varchar(64) not null primary key,
  algorithm varchar(16) not null,
  public_jwk varchar(4096) not null,
  private_sealed varchar(8192) not null,
  created_at timestamp with time zone not null
);

-- What nodes must forget about who may act: read by every node, deleted after a day
create table standing_changes (
  id uuid not null primary key,
  kind varchar(16) not null,
  subject varchar(64) not null,
  changed_at timestamp with time zone not null
);
create index standing_changes_time on standing_changes (changed_at);

-- One row: nodes that start at the same time queue at it for what only the first should do
create table start_queue (
  id integer not null primary key
);
insert into start_queue (id) values (1);

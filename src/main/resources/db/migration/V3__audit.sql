-- What happened to accounts, clients, sessions and keys: for support and for auditors. No foreign keys: rows outlive what
-- they speak of
create table audit_events (
  id uuid not null primary key,
  occurred_at timestamp with time zone not null,
  kind varchar(40) not null,
  session_id uuid,
  user_id uuid,
  agent_id uuid,
  team_id uuid,
  client_id varchar(2048),
  source varchar(64),
  user_agent varchar(255),
  detail varchar(500),
  occurrences integer not null
);
create index audit_events_time on audit_events (occurred_at);
create index audit_events_team on audit_events (team_id, occurred_at);
create index audit_events_session on audit_events (session_id);

-- Tables of the operator console: each order and each filter reads as many rows as it shows. None of these columns changes with a
-- refresh or a call, so that PostgreSQL still writes no index then (end_reason changes once, at the end)
create index sessions_created on sessions (created_at, id);
create index sessions_client_name on sessions (client_name, created_at, id);
create index sessions_reason on sessions (end_reason, created_at, id);
create index users_created on users (created_at, id);
create index users_name on users (name, id);
create index teams_created on teams (created_at, id);
create index teams_name on teams (name, id);
create index clients_created on clients (created_at, id);
create index agents_created on agents (created_at, id);
create index agents_name on agents (name, id);
create index audit_events_kind on audit_events (kind, occurred_at);
create index audit_events_user on audit_events (user_id, occurred_at);
create index audit_events_client on audit_events (client_id, occurred_at);

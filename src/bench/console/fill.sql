set session_replication_role = replica;
set synchronous_commit = off;

insert into teams (id, slug, name, plan_id, disabled, created_at)
  select md5('team' || x)::uuid, 'team-' || x, 'Team ' || x, 'team', x % 500 = 0, now() - make_interval(mins => x * 50)
  from generate_series(1, :users / 10) x;

insert into users (id, email, name, operator, disabled, created_at)
  select md5('user' || x)::uuid, 'person-' || x || '@example.com',
    (array['Ada', 'Bob', 'Carol', 'Dan', 'Eve', 'Frank', 'Grace'])[x % 7 + 1] || ' Number ' || md5(x::text), false, x % 300 = 0,
    now() - make_interval(mins => x * 5)
  from generate_series(1, :users) x;

insert into memberships (user_id, team_id, role, disabled)
  select md5('user' || x)::uuid, md5('team' || (x % (:users / 10) + 1))::uuid, 'MEMBER', false from generate_series(1, :users) x;

insert into agents (id, team_id, name, disabled, created_at)
  select md5('agent' || x)::uuid, md5('team' || (x % (:users / 10) + 1))::uuid, 'Agent ' || x, x % 50 = 0, now() - make_interval(mins => x * 7)
  from generate_series(1, :users / 2) x;

insert into clients (id, name, redirect_uris, grant_types, auth_method, kind, created_at)
  select 'client-' || x, 'Installation ' || x, 'http://127.0.0.1:' || (1024 + x % 60000) || '/callback', 'authorization_code', 'none', 'REGISTERED',
    now() - make_interval(mins => x * 9)
  from generate_series(1, :users / 2) x;

-- Half of all sessions are one product's, a handful another's
insert into sessions (id, user_id, team_id, client_id, client_name, redirect_uri, scope, resource, authenticated_at, created_at, last_used_at, idle_until,
    expires_at, ended_at, end_reason)
  select md5('session' || x)::uuid, md5('user' || (x % :users + 1))::uuid, md5('team' || (x % :users % (:users / 10) + 1))::uuid,
    case when x % 2 = 0 then 'https://claude.ai/oauth/client' when x % 4 = 1 then 'https://chatgpt.com/client' when x % 100000 = 3 then 'client-1'
      else 'client-' || (x % (:users / 2) + 1) end,
    case when x % 2 = 0 then 'Claude' when x % 4 = 1 then 'ChatGPT' when x % 100000 = 3 then 'Rare' else 'Installation ' || (x % (:users / 2) + 1) end,
    'http://127.0.0.1/callback', 'mcp', 'http://localhost/mcp', now(), now() - make_interval(secs => x * 63), now() - make_interval(secs => x * 60),
    now() - make_interval(secs => x * 63) + interval '90 days', now() + interval '1 day',
    case when x % 3 = 0 then now() - make_interval(secs => x * 61) end,
    case when x % 90000 = 0 then 'REFRESH_REUSED' when x % 9 = 0 then 'BY_USER' when x % 3 = 0 then 'STANDING_LOST' end
  from generate_series(1, :sessions) x;

insert into audit_events (id, occurred_at, kind, session_id, user_id, team_id, client_id, source, user_agent, detail, occurrences)
  select md5('event' || x)::uuid, now() - make_interval(secs => x * 31),
    case when x % 50000 = 0 then 'REFRESH_REUSED' when x % 1000 = 1 then 'FAILURE_SHOWN'
      else (array['SESSION_BEGUN', 'SESSION_REFRESHED', 'SIGN_IN_SUCCEEDED', 'CALL_REFUSED', 'CONSENT_GIVEN'])[x % 5 + 1] end,
    md5('session' || x)::uuid, md5('user' || (x % :users + 1))::uuid, md5('team' || (x % :users % (:users / 10) + 1))::uuid,
    case when x % 2 = 0 then 'https://claude.ai/oauth/client' else 'client-' || (x % (:users / 2) + 1) end,
    '192.0.2.' || x % 255, 'Mozilla/5.0', case when x % 1000 = 1 then 'FP-' || upper(substr(md5(x::text), 1, 4)) || '-7Q: NOT_FOUND' else 'detail ' || x end, 1
  from generate_series(1, :events) x;

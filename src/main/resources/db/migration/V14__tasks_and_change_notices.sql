-- Long tool calls that outlive their request (tasks extension of MCP). run_id and lease_until are set while some node
-- runs the call; a lease that ran out means that the node is gone. Arguments and answers are blanked when it is over.
create table mcp_tasks (
  id varchar(43) not null primary key,
  session_id uuid not null,
  team_id uuid not null,
  tool varchar(200) not null,
  arguments text not null,
  abilities varchar(200) not null,
  status varchar(20) not null check (status in ('working', 'input_required', 'completed', 'failed', 'cancelled')),
  message varchar(1000),
  dialog text not null,
  outcome text,
  run_id varchar(36),
  lease_until timestamp with time zone,
  cancel_requested boolean not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create index mcp_tasks_session on mcp_tasks (session_id);
create index mcp_tasks_run on mcp_tasks (run_id);
create index mcp_tasks_lease on mcp_tasks (lease_until);
create index mcp_tasks_expiry on mcp_tasks (expires_at);

-- What listeners on any node want to hear about, written in the transaction that changes it. No team: all of them
create table change_notices (
  id uuid not null primary key,
  kind varchar(20) not null,
  team_id uuid,
  subject varchar(2000) not null,
  changed_at timestamp with time zone not null
);
create index change_notices_time on change_notices (changed_at);

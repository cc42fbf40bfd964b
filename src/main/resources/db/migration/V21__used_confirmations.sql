-- Confirmations that let a tool run: the key makes a second use fail on every node. Kept until the confirmation expires
create table used_confirmations (
  id varchar(22) not null primary key,
  expires_at timestamp with time zone not null
);
create index used_confirmations_expiry on used_confirmations (expires_at);

-- What tasks carry is sealed from here on: those in clear would be unreadable, and none lives longer than a few hours
delete from mcp_tasks;

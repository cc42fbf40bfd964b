-- Since when somebody belongs to a team; null: since before this was noted
alter table memberships add column created_at timestamp with time zone;
alter table memberships alter column created_at set default current_timestamp;
create index memberships_team on memberships (team_id);

-- A second place to queue at: for who gives an agent a wallet, so that two teams do not take the same one at once
insert into start_queue (id) values (2);

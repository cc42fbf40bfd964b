-- A key signs from signs_from until signs_until, which a successor sets, or an operator. It stays published and verifies
-- until the last token it signed has expired. Setting removed_at makes all its tokens worthless on every node at once
alter table signing_keys add column signs_from timestamp with time zone;
alter table signing_keys add column signs_until timestamp with time zone;
alter table signing_keys add column removed_at timestamp with time zone;
update signing_keys set signs_from = created_at;
alter table signing_keys alter column signs_from set not null;

-- No index on what changes with every refresh (idle_until, last_used_at): PostgreSQL then writes no index at all
create index authorization_codes_session on authorization_codes (session_id);

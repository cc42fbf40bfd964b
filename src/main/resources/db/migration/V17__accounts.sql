-- The language that a person chose; null: as the browser says
alter table users add column language varchar(8);

-- The hash of the password that the import file gave, kept from when the person chose another one: a start with the same
-- file must not bring the old password back
alter table users add column declared_hash varchar(255);

-- Links that let a person choose a new password, once; issued_by is null if the person asked for it
create table password_resets (
  token_hash varchar(43) not null primary key,
  user_id uuid not null references users (id),
  issued_by uuid references users (id),
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create index password_resets_user on password_resets (user_id);
create index password_resets_expiry on password_resets (expires_at);

-- Links that make somebody a member of a team, once; one for an address and team: a new one replaces the one before
create table invitations (
  id uuid not null primary key,
  token_hash varchar(43) not null unique,
  team_id uuid not null references teams (id),
  email varchar(254) not null,
  role varchar(16) not null,
  invited_by uuid not null references users (id),
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  unique (team_id, email)
);
create index invitations_expiry on invitations (expires_at);

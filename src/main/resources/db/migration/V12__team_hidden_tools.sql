-- The tools that a team has taken out of its catalogue
create table team_hidden_tools (
  team_id uuid not null references teams (id) on delete cascade,
  tool_name varchar(64) not null,
  primary key (team_id, tool_name)
);

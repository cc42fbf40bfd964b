-- A team's research data. Questions and answers are JSON, written and read by the application only.

create table surveys (
  id uuid not null primary key,
  team_id uuid not null references teams (id),
  title varchar(200) not null,
  status varchar(10) not null check (status in ('draft', 'open', 'closed')),
  questions varchar(1000000) not null,
  -- kept by whoever adds responses, under a lock on the row
  response_count bigint not null,
  created_at timestamp with time zone not null
);

-- a team's surveys, newest first, by keyset
create index surveys_by_team on surveys (team_id, created_at desc, id desc);

create table survey_responses (
  id uuid not null primary key,
  team_id uuid not null references teams (id),
  survey_id uuid not null references surveys (id),
  -- 1, 2, 3 ... within the survey: pages and "latest" go by it
  number bigint not null,
  answers varchar(1000000) not null,
  recorded_at timestamp with time zone not null,
  unique (survey_id, number)
);

-- What an agent may do, until when, and who made it; null: all tools, no end, the import file
alter table agents add column role varchar(16) default 'MEMBER' not null;
alter table agents add column expires_at timestamp with time zone;
alter table agents add column tools varchar(4000);
alter table agents add column created_by uuid references users (id);

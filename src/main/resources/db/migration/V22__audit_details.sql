-- What changed is kept whole, before and after: an agent's list of tools alone may take 4000 characters
alter table audit_events alter column detail set data type varchar(12000);

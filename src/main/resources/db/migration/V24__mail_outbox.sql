-- Letters that no mail server has taken yet, sealed. due_at is the next try; while a node makes one, the moment from which
-- another may take the letter over
create table mail_outbox (
  id uuid not null primary key,
  letter text not null,
  tries integer not null,
  due_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create index mail_outbox_due on mail_outbox (due_at);

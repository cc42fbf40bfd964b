-- Failed sign-ins: a row for an account, for an account from one address, and for an address, each named by a keyed hash.
-- trusted_until: this account was signed in from this address before, and answers there for itself
create table sign_in_tallies (
  key_hash varchar(43) not null primary key,
  failures integer not null,
  blocked_until timestamp with time zone,
  forget_at timestamp with time zone not null,
  trusted_until timestamp with time zone
);
create index sign_in_tallies_forget on sign_in_tallies (forget_at);

-- Limits that all nodes share: until when each is used up
create table shared_limits (
  name varchar(40) not null primary key,
  used_until timestamp with time zone not null
);

-- team_slug: the request came for the address of one team; signed_in_after: an older sign-in does not count
alter table pending_authorizations add column team_slug varchar(64);
alter table pending_authorizations add column signed_in_after timestamp with time zone;
alter table pending_authorizations add column select_account boolean default false not null;
alter table pending_authorizations add column ui_locales varchar(255);
alter table authorization_codes add column team_slug varchar(64);
alter table sessions add column team_slug varchar(64);

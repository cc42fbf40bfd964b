-- Words of events are looked for in steps of so many events: where a step ends is read from this index alone, and a page goes
-- on from its place without a look at events of the same moment. It does what the index over the time alone did
create index audit_events_place on audit_events (occurred_at, id);
drop index audit_events_time;

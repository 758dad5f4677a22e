-- what a channel's owner has decided about its audience; no row and nulls stand for the server's defaults
create table house_rules (
    channel_id    uuid primary key references channel (id) on delete cascade,
    mode          text not null check (mode in ('class', 'concert')),
    floor_places  integer check (floor_places between 0 and 100000),
    grace_seconds integer check (grace_seconds between 0 and 60)
);

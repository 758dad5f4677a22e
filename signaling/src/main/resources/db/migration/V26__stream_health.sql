-- how broadcasts did, kept with their recordings
create table stream_health (
    id      uuid primary key references recording (id) on delete cascade,
    -- JSON, bounded whatever the length of the broadcast
    summary text        not null,
    at      timestamptz not null
);

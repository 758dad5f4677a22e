-- other services that a channel's streams are sent on to
create table restream_target (
    id         uuid primary key,
    channel_id uuid        not null references channel (id) on delete cascade,
    name       text        not null,
    url        text        not null,
    -- sealed
    stream_key text        not null,
    -- begins with each stream
    automatic  boolean     not null,
    -- the stream that it was started for by hand, or stopped for; no foreign keys, since one that is gone asks for nothing
    run_for    uuid,
    stop_for   uuid,
    created_at timestamptz not null
);
create index restream_target_channel on restream_target (channel_id, created_at);

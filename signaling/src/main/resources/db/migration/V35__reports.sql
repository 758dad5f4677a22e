-- what people have reported. One case is open for each thing at a time, and whoever reports it joins it. It names things and people by
-- their ids, without references: they may be deleted, and what was seen of them is kept here
create table report_case (
    id            uuid primary key,
    kind          text        not null check (kind in ('MESSAGE', 'PERSON', 'STREAM', 'VIDEO')),
    target_id     uuid        not null,
    -- where it is; null for a person whom nobody met in a channel
    channel_id    uuid,
    -- the person whom it is against
    about_id      uuid        not null,
    -- in a line
    subject       text        not null,
    -- of the worst that is said of it, 0 to 3
    severity      smallint    not null,
    reporters     integer     not null,
    -- whether all who report it were mostly wrong before
    doubtful      boolean     not null,
    at            timestamptz not null,
    latest_at     timestamptz not null,
    claimed_by    uuid references account (id) on delete set null,
    claimed_until timestamptz,
    -- null: it is open
    outcome       text check (outcome in ('ACTION_TAKEN', 'NO_VIOLATION', 'ELSEWHERE')),
    -- what the reviewer wrote to those who reported it
    answer        text,
    resolved_by   uuid references account (id) on delete set null,
    resolved_at   timestamptz,
    check ((outcome is null) = (resolved_at is null))
);
create unique index report_case_one on report_case (kind, target_id, channel_id) nulls not distinct where outcome is null;
-- the order in which they are looked at
create index report_case_queue on report_case (doubtful, (-severity), (-reporters), at, id) where outcome is null;
create index report_case_channel on report_case (channel_id, resolved_at);
create index report_case_resolved on report_case (resolved_at, id) where outcome is not null;
create index report_case_claimed_by on report_case (claimed_by);
create index report_case_resolved_by on report_case (resolved_by);

-- what one person says of it
create table report (
    id          uuid primary key,
    case_id     uuid        not null references report_case (id) on delete cascade,
    -- null: their account is gone
    reporter_id uuid references account (id) on delete set null,
    category    text        not null,
    severity    smallint    not null,
    text        text        not null,
    at          timestamptz not null,
    unique (case_id, reporter_id)
);
create index report_reporter on report (reporter_id, at);

-- what was to be seen when it was reported, and anew where that had changed since the report before
create table report_evidence (
    id       bigint generated always as identity primary key,
    case_id  uuid        not null references report_case (id) on delete cascade,
    at       timestamptz not null,
    -- what tells two of them apart
    gist     text        not null,
    -- a JSON object
    snapshot text        not null
);
create index report_evidence_case on report_evidence (case_id, id);

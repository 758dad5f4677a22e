-- the lists of who runs the house: everything, the newest first
create index stream_started on stream (started_at desc, id desc);
create index channel_created on channel (created_at desc, id desc);
create index account_created on account (created_at desc);

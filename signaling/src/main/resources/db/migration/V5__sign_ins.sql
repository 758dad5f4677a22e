-- who came in by a provider has no password
alter table account alter column password_hash drop not null;
alter table account add column email_verified_at timestamptz;
-- the language of their letters
alter table account add column language text not null default 'en';

-- one row per sign-in of a device; it ends with its refresh tokens, which are its family
create table sign_in (
    id           uuid primary key,
    account_id   uuid        not null references account (id) on delete cascade,
    method       text        not null check (method in ('password', 'provider', 'passkey')),
    user_agent   text        not null,
    -- the network it came from, without the part that names one computer
    network      text        not null,
    started_at   timestamptz not null,
    last_used_at timestamptz not null
);
create index sign_in_of_account on sign_in (account_id);
insert into sign_in (id, account_id, method, user_agent, network, started_at, last_used_at)
select family, account_id, 'password', '', '', min(issued_at), max(issued_at) from refresh_token group by family, account_id;
alter table refresh_token add constraint refresh_token_of_sign_in foreign key (family) references sign_in (id) on delete cascade;
create index refresh_token_expiry on refresh_token (expires_at);

-- a secret that went out by mail: who shows it reads that address
create table mail_link (
    token_hash text primary key,
    account_id uuid        not null references account (id) on delete cascade,
    purpose    text        not null check (purpose in ('verify-email', 'reset-password')),
    -- the address it went to
    email      text        not null,
    expires_at timestamptz not null
);
create index mail_link_of_account on mail_link (account_id, purpose);

-- browsers that an account was used with: their guesses at a password are counted by themselves
create table known_device (
    token_hash   text primary key,
    account_id   uuid        not null references account (id) on delete cascade,
    last_used_at timestamptz not null
);
create index known_device_of_account on known_device (account_id);

-- an app that shows six digits (RFC 6238)
create table totp (
    account_id   uuid primary key references account (id) on delete cascade,
    -- encrypted
    secret       text        not null,
    -- null until a first code has shown that the app has it
    confirmed_at timestamptz,
    -- the last period whose code was taken, so that none is taken twice
    last_period  bigint      not null default 0
);
create table recovery_code (
    account_id uuid not null references account (id) on delete cascade,
    code_hash  text not null,
    primary key (account_id, code_hash)
);

-- letters that have not been delivered yet
create table mail (
    id         uuid primary key,
    recipient  text        not null,
    subject    text        not null,
    body       text        not null,
    good_until timestamptz not null,
    next_try   timestamptz not null,
    tries      integer     not null
);
create index mail_next_try on mail (next_try);

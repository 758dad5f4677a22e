-- an account at another house that lets its owner in here (OpenID Connect, OAuth 2)
create table identity (
    provider   text        not null,
    -- what the provider calls the person, which never changes; an e-mail may
    subject    text        not null,
    account_id uuid        not null references account (id) on delete cascade,
    -- what the provider said when it was linked, so that its owner knows which it is
    email      text,
    linked_at  timestamptz not null,
    primary key (provider, subject),
    unique (account_id, provider)
);

-- a key that its owner's device holds (WebAuthn)
create table passkey (
    id            uuid primary key,
    account_id    uuid        not null references account (id) on delete cascade,
    -- base64url
    credential_id text        not null unique,
    -- the attested credential data (WebAuthn section 6.5.1), base64url: the public key among others
    credential    text        not null,
    sign_count    bigint      not null,
    -- whether it may be, and is, on other devices of its owner as well
    backup_eligible boolean   not null,
    backed_up     boolean     not null,
    -- how the browser reaches it, comma separated
    transports    text        not null,
    name          text        not null,
    created_at    timestamptz not null,
    last_used_at  timestamptz
);
create index passkey_of_account on passkey (account_id);

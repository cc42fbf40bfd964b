-- Nonces of wallet sign-in, by hash: each is used once or expires
create table wallet_nonces (
  nonce_hash varchar(43) not null primary key,
  wallet varchar(42) not null,
  team_slug varchar(64),
  expires_at timestamp with time zone not null
);
create index wallet_nonces_expiry on wallet_nonces (expires_at);
-- The address that signed a wallet's session in: when the agent loses it, the session ends
alter table sessions add column wallet varchar(42);
create index agents_wallet on agents (wallet);

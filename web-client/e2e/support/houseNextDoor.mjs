// Another house that vouches for people: a real OpenID Connect provider (and OAuth 2 server) for tests, on 127.0.0.1.
//   node houseNextDoor.mjs PORT OUR_ADDRESS
// People log in with a name of their choice and any password. The name says what the house knows of them: NAME@HOST is their
// e-mail, verified unless it begins with "unverified"; SUBJECT=NAME@HOST gives somebody else the same one; "nobody" has none.
// It speaks OpenID Connect to the client `ovation` and plain OAuth 2, as GitHub does, to `ovation-hub`; its `/hub/user` and
// `/hub/emails` have GitHub's form. It ends with its standard input, and so with whoever has started it.
import process from 'node:process';
import Provider from 'oidc-provider';

const [port, ours] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

const person = (login) => {
  const [subject, address = subject] = login.split('=');
  const email = address.includes('@') ? address : undefined;
  return {
    sub: subject,
    email,
    email_verified: !address.startsWith('unverified'),
    name: address.split('@')[0],
  };
};

const client = (id, provider, method, secret = 'only-for-tests') => ({
  client_id: id,
  ...(secret && { client_secret: secret }),
  redirect_uris: [`${ours}/api/v1/auth/providers/${provider}/callback`],
  grant_types: ['authorization_code'],
  response_types: ['code'],
  token_endpoint_auth_method: method,
});

const house = new Provider(issuer, {
  clients: [
    client('ovation', 'house', 'client_secret_basic'),
    client('ovation-public', 'pavilion', 'none', null),
    client('ovation-hub', 'hub', 'client_secret_post'),
  ],
  pkce: { required: () => true },
  scopes: ['openid', 'read:user', 'user:email'],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  cookies: { keys: ['only-for-tests'] },
  findAccount: (_, login) => ({ accountId: login, claims: () => person(login) }),
});

house.use(async (ctx, next) => {
  if (!ctx.path.startsWith('/hub/')) return next();
  const token = await house.AccessToken.find((ctx.get('authorization') ?? '').replace(/^Bearer /u, ''));
  if (token === undefined) {
    ctx.status = 401;
    return undefined;
  }
  const { sub, email, email_verified: verified, name } = person(token.accountId);
  ctx.body =
    ctx.path === '/hub/user'
      ? { id: sub, login: name }
      : [
          { email: `old-${email}`, primary: false, verified: false },
          { email, primary: true, verified },
        ];
  return undefined;
});

process.stdin.resume().on('end', () => process.exit());
house.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`The house next door is open at ${issuer}\n`);
});

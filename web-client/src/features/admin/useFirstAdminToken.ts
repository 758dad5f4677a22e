import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** The token of the link `/admin#first=TOKEN`, kept for as long as the page is open and taken out of the address bar. */
export function useFirstAdminToken(): string | undefined {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const found = new URLSearchParams(hash.slice(1)).get('first') ?? undefined;
  const [token, setToken] = useState(found);
  if (found !== undefined && found !== token) setToken(found);

  useEffect(() => {
    if (found !== undefined) void navigate({ pathname, search }, { replace: true });
  }, [found, navigate, pathname, search]);

  return token;
}

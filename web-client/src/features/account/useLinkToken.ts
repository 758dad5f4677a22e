import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** The token of a letter's link (`/page#TOKEN`), kept while the page is open and taken out of the address bar. */
export function useLinkToken(): string {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [token] = useState(hash.slice(1));

  useEffect(() => {
    if (hash !== '') void navigate({ pathname }, { replace: true });
  }, [hash, navigate, pathname]);

  return token;
}

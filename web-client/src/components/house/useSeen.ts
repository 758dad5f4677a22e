import { useEffect } from 'react';

/**
 * Tells the styles how much of the page is seen (`--seen`) and from where on (`--seen-top`): browsers that lay their keyboard over the
 * page say so only here. Who has zoomed in with two fingers looks at a part on purpose.
 */
export function useSeen(): void {
  useEffect(() => {
    const { visualViewport: seen } = window;
    if (!seen) return;
    const { style } = document.documentElement;
    const tell = () => {
      if (seen.scale > 1.01) return;
      style.setProperty('--seen', `${seen.height}px`);
      style.setProperty('--seen-top', `${seen.offsetTop}px`);
    };
    tell();
    seen.addEventListener('resize', tell);
    seen.addEventListener('scroll', tell);
    return () => {
      seen.removeEventListener('resize', tell);
      seen.removeEventListener('scroll', tell);
      style.removeProperty('--seen');
      style.removeProperty('--seen-top');
    };
  }, []);
}

import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { theme } from '@/app/theme';

type Router = ReturnType<typeof createMemoryRouter>;

/** Renders inside what every page has around it: theme, queries and a router, at an address where that matters. */
export function renderPage(
  page: ReactNode,
  { path = '*', at = '/' }: { path?: string; at?: string } = {},
): RenderResult & { router: Router } {
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false }, mutations: { retry: false } },
  });
  const router = createMemoryRouter([{ path, element: page }], { initialEntries: [at] });
  const result = render(
    <MantineProvider env="test" theme={theme}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...result, router };
}

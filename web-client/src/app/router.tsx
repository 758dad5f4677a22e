import { createBrowserRouter } from 'react-router';
import { Shell } from './Shell';
import { RouteError } from './RouteError';
import { NotFound } from './NotFound';
import { PageLoading } from './PageLoading';
import { adminPages } from './adminPages';

/** One chunk per page, so that a viewer never downloads the studio. */
export const router = createBrowserRouter([
  {
    // In a window of its own there is no house around it.
    path: 'c/:slug/chat',
    hydrateFallbackElement: <PageLoading />,
    errorElement: <RouteError />,
    lazy: async () => ({
      Component: (await import('@/features/chat/window/ChatWindowPage')).ChatWindowPage,
    }),
  },
  {
    element: <Shell />,
    hydrateFallbackElement: <PageLoading />,
    errorElement: <RouteError />,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('@/features/home/HomePage')).HomePage }) },
      {
        path: 'c/:slug',
        lazy: async () => ({ Component: (await import('./ChannelRoute')).ChannelRoute }),
      },
      {
        path: 'c/:slug/videos/:id',
        lazy: async () => ({ Component: (await import('./ReplayRoute')).ReplayRoute }),
      },
      {
        path: 'browse',
        lazy: async () => ({ Component: (await import('@/features/browse/BrowsePage')).BrowsePage }),
      },
      { path: 'studio', lazy: async () => ({ Component: (await import('./StudioRoute')).StudioRoute }) },
      {
        path: 'studio/channel',
        lazy: async () => ({ Component: (await import('./ChannelSettingsRoute')).ChannelSettingsRoute }),
      },
      {
        path: 'studio/videos',
        lazy: async () => ({ Component: (await import('./VideosRoute')).VideosRoute }),
      },
      {
        path: 'studio/health',
        lazy: async () => ({ Component: (await import('./HealthRoute')).HealthRoute }),
      },
      {
        path: 'admin',
        lazy: async () => ({ Component: (await import('./AdminRoute')).AdminRoute }),
        children: adminPages,
      },
      {
        path: 'settings',
        lazy: async () => ({ Component: (await import('./SettingsRoute')).SettingsRoute }),
      },
      { path: 'sign-in', lazy: async () => ({ Component: (await import('./SignInRoute')).SignInRoute }) },
      {
        path: 'forgot-password',
        lazy: async () => ({
          Component: (await import('@/features/account/ForgotPasswordPage')).ForgotPasswordPage,
        }),
      },
      {
        path: 'reset-password',
        lazy: async () => ({
          Component: (await import('@/features/account/ResetPasswordPage')).ResetPasswordPage,
        }),
      },
      {
        path: 'appeal',
        lazy: async () => ({ Component: (await import('@/features/appeal/AppealPage')).AppealPage }),
      },
      {
        path: 'verify-email',
        lazy: async () => ({
          Component: (await import('@/features/account/VerifyEmailPage')).VerifyEmailPage,
        }),
      },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
